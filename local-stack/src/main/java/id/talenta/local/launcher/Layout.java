package id.talenta.local.launcher;

import id.talenta.local.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are: the project, and the directory that keeps all the suite writes ({@code .talenta} for the launcher).
 *
 * @param project the root of the project
 * @param home what the suite writes
 */
record Layout(Path project, Path home) {

    public Layout {
        try {
            // The real path: it marks the children, and a link to it would make strangers of them.
            home = Files.createDirectories(home.toAbsolutePath()).toRealPath();
        } catch (IOException e) {
            throw new StackException("Cannot write to " + home + ": " + e.getMessage(), e);
        }
    }

    static Layout ofProject(Path project) {
        return new Layout(project.toAbsolutePath().normalize(), project.resolve(".talenta"));
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** The directory that a service runs in, with its configuration. */
    Path part(String part) {
        return home.resolve("parts").resolve(part);
    }

    Path postgresql() {
        return home.resolve("postgresql");
    }

    Path postgresqlData() {
        return postgresql().resolve("data");
    }

    Path kafka() {
        return home.resolve("kafka");
    }

    Path keycloak() {
        return home.resolve("keycloak");
    }

    Path realmFile() {
        return project.resolve("deploy/keycloak/talenta-realm.json");
    }

    Path application(String module) {
        return project.resolve(module).resolve("target/quarkus-app");
    }

    /** Keycloak's archive, fetched by the build of local-stack. */
    Path keycloakDistribution() {
        Path directory = project.resolve("local-stack/target/keycloak");
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> archives = Files.newDirectoryStream(directory, "keycloak-*.zip")) {
                for (Path archive : archives) {
                    return archive;
                }
            } catch (IOException e) {
                throw new StackException("Cannot read " + directory + ": " + e.getMessage(), e);
            }
        }
        return directory.resolve("keycloak.zip");
    }
}
