package id.talenta.demo;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the person at the terminal may choose. */
@Command(
        name = "./talenta demo",
        description = "Runs CPNS 2024 selections from import to publication with invented people.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoOptions {

    private static final int LEAST_APPLICANTS = 2400;
    private static final int APPLICANTS_PER_POST = 16;

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

    boolean usable() {
        return applicants == null || applicants >= 1 && applicants <= 1_000_000;
    }
}
