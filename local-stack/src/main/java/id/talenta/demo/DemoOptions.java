package id.talenta.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the person at the terminal may choose. */
@Command(
        name = "./talenta demo",
        description =
                "Runs the suite's story with invented people: from the imports of CPNS 2024 selections to the scorecards.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoOptions {

    private static final int LEAST_APPLICANTS = 2400;
    private static final int APPLICANTS_PER_POST = 16;
    private static final int LEAST_STAFF = 60;
    private static final int MOST_STAFF = 60_000;

    @Option(
            names = "--formations",
            paramLabel = "FILE",
            description = "formations as agencies publish them (docs/demo.md); default: a set of Kota Probolinggo")
    private Path formations;

    @Option(
            names = "--applicants",
            paramLabel = "N",
            description = "how many people apply; default: 16 per post, as nationally in 2024, and at least 2400")
    private Integer applicants;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "20241118", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--staff",
            paramLabel = "N",
            defaultValue = "660",
            description = "how many people serve already, in three agencies; default: ${DEFAULT-VALUE}")
    private int staff;

    @Option(
            names = "--appointments",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many of the selected are appointed at most; default: ${DEFAULT-VALUE}")
    private int appointments;

    @Option(names = "--until-publication", description = "ends when the results of the selections are published")
    private boolean untilPublication;

    @ArgGroup(exclusive = false, heading = "With a suite that runs elsewhere, instead of the local one:%n")
    private Elsewhere elsewhere;

    /** What is to be known of it. */
    static final class Elsewhere {

        @Option(names = "--gateway", required = true, paramLabel = "URL", description = "as in https://host:8443")
        private URI gateway;

        @Option(
                names = "--realm",
                required = true,
                paramLabel = "URL",
                description = "who issues its tokens, as in https://host:8543/realms/talenta")
        private URI realm;

        @Option(
                names = "--secrets",
                required = true,
                paramLabel = "DIRECTORY",
                description = "the secrets of its clients and people, in files clients/<id> and people/<user name>")
        private Path secrets;

        @Option(
                names = "--authority",
                paramLabel = "FILE",
                description =
                        "the certificate of the authority behind its certificates; default: those that Java knows")
        private Path authority;
    }

    /** Empty for the local one. */
    Optional<Target> elsewhere() {
        return Optional.ofNullable(elsewhere)
                .map(suite -> Target.elsewhere(suite.gateway, suite.realm, suite.secrets, suite.authority));
    }

    List<Formation> formations() {
        return formations == null ? FormationSource.ofTheProject() : FormationSource.ofFile(formations);
    }

    int applicants(List<Formation> forPosts) {
        if (applicants != null) {
            return applicants;
        }
        int posts = forPosts.stream().mapToInt(Formation::quota).sum();
        return Math.max(LEAST_APPLICANTS, APPLICANTS_PER_POST * posts);
    }

    long seed() {
        return seed;
    }

    int staff() {
        return staff;
    }

    int appointments() {
        return appointments;
    }

    boolean isUntilPublication() {
        return untilPublication;
    }

    /** What is wrong with them; null if nothing is. */
    String fault() {
        if (applicants != null && (applicants < 1 || applicants > 1_000_000)) {
            return "--applicants takes 1 to 1000000";
        }
        if (staff < LEAST_STAFF || staff > MOST_STAFF) {
            return "--staff takes %d to %d".formatted(LEAST_STAFF, MOST_STAFF);
        }
        return appointments < 0 ? "--appointments takes 0 or more" : null;
    }
}
