package id.talenta.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak unpacked from its distribution and built once for what the suite needs of it, which halves its start. */
public final class KeycloakInstallation {

    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--features-disabled=admin,account,device-flow,ciba,par,kerberos,organization,impersonation,web-authn,"
                    + "passkeys,step-up-authentication,authorization,admin-fine-grained-authz,"
                    + "token-exchange-standard,recovery-codes,client-policies,user-event-metrics,rolling-updates,"
                    + "workflows,dpop,persistent-user-sessions,update-email");

    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms96m",
            "-Xmx192m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=192m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    private final Path directory;
    private final Path distribution;

    /**
     * @param directory where it is, or will be, unpacked
     * @param distribution the zip file that the build of local-stack has fetched
     */
    public KeycloakInstallation(Path directory, Path distribution) {
        this.directory = directory.toAbsolutePath();
        this.distribution = distribution;
    }

    public Path directory() {
        return directory;
    }

    /** What a run leaves behind; without it the next start begins anew. */
    public Path data() {
        return directory.resolve("data");
    }

    public boolean isPrepared() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(fingerprint());
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacks and builds, unless that has been done with this distribution and these options. */
    public void prepare(Path log) {
        if (isPrepared()) {
            return;
        }
        try {
            FileTree.delete(directory);
            Files.createDirectories(directory);
            unpack();
            List<String> command = new ArrayList<>(java());
            // The build needs more room than the server.
            command.add(command.indexOf("-Xmx192m") + 1, "-Xmx512m");
            command.addAll(BUILD);
            Child build = Child.start("keycloak build", command, directory, log);
            if (!build.endsWellWithin(BUILD_LIMIT)) {
                throw new StackException("Keycloak's build failed");
            }
            Files.writeString(marker(), fingerprint());
        } catch (IOException e) {
            throw new StackException("Keycloak cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** The command up to Keycloak's own arguments: what its script would run, without the shell in between. */
    List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.executable());
        command.addAll(LEAN);
        command.addAll(Arrays.asList(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + directory,
                "-Djboss.server.config.dir=" + directory.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** Takes what another installation has prepared with this distribution and these options, and nothing that it has run on. */
    public void copyOf(KeycloakInstallation other) {
        if (!other.isPrepared() || isPrepared()) {
            return;
        }
        try {
            FileTree.delete(directory);
            FileTree.copy(
                    other.directory, directory, path -> !path.equals(other.data()) && !path.equals(other.marker()));
            Files.writeString(marker(), fingerprint());
        } catch (IOException e) {
            throw new StackException("Keycloak cannot be copied: " + e.getMessage(), e);
        }
    }

    private void unpack() throws IOException {
        if (Files.notExists(distribution)) {
            throw new StackException("Keycloak's distribution is missing: " + distribution
                    + "; the build of local-stack fetches it (mvn package)");
        }
        try (InputStream file = Files.newInputStream(distribution);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Without the archive's top directory, which is named after the version.
                Path target = directory
                        .resolve(entry.getName().replaceFirst("^[^/]*/", ""))
                        .normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive reaches outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    private Path marker() {
        return directory.resolve(".prepared");
    }

    private String fingerprint() {
        return distribution.getFileName() + "\n" + String.join("\n", BUILD) + "\n";
    }
}
