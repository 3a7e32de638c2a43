package id.talenta.platform.data.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule sets of a service: those it ships, and those that an operator lays into a directory. A code and version that appears twice is
 * refused.
 *
 * @param <T> the payload's type
 */
public final class RuleSets<T> {

    private final List<RuleSet<T>> all;

    private RuleSets(List<RuleSet<T>> all) {
        this.all = all;
    }

    /**
     * Reads them all.
     *
     * @param shipped class-path resources
     * @param directory further {@code *.json} files; empty for none
     * @throws RuleSetReader.InvalidRuleSet if one cannot be used
     */
    public static <T> RuleSets<T> load(RuleSetReader<T> reader, List<String> shipped, Optional<Path> directory) {
        List<RuleSet<T>> found = new ArrayList<>();
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        try {
            for (String resource : shipped) {
                try (InputStream in = classLoader.getResourceAsStream(resource)) {
                    if (in == null) {
                        throw new IllegalStateException("Rule set " + resource + " is not on the class path");
                    }
                    add(found, reader.read(resource, in));
                }
            }
            if (directory.isPresent()) {
                for (Path file : filesOf(directory.get())) {
                    try (InputStream in = Files.newInputStream(file)) {
                        add(found, reader.read(file.getFileName().toString(), in));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.<RuleSet<T>, String>comparing(RuleSet::code).thenComparing(RuleSet::version));
        return new RuleSets<>(List.copyOf(found));
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static <T> void add(List<RuleSet<T>> found, RuleSet<T> next) {
        for (RuleSet<T> present : found) {
            if (present.code().equals(next.code()) && present.version() == next.version()) {
                throw new IllegalStateException(
                        "Rule set " + next.code() + " version " + next.version() + " is there twice");
            }
        }
        found.add(next);
    }

    /** All versions, by code and version. */
    public List<RuleSet<T>> all() {
        return all;
    }

    /** One version. */
    public Optional<RuleSet<T>> find(String code, int version) {
        return all.stream()
                .filter(ruleSet -> ruleSet.code().equals(code) && ruleSet.version() == version)
                .findFirst();
    }

    /** The version in effect on a day: the highest of those whose dates include it. */
    public Optional<RuleSet<T>> effectiveOn(String code, LocalDate day) {
        return all.stream()
                .filter(ruleSet -> ruleSet.code().equals(code) && ruleSet.isEffectiveOn(day))
                .max(Comparator.comparing(RuleSet::version));
    }
}
