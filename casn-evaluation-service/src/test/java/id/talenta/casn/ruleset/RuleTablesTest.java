package id.talenta.casn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.probation.rules.ProbationRules;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetReader;
import id.talenta.platform.data.ruleset.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code docs/casn-rules.md} says what the rule sets say. It is written anew with {@code -Dreference.update=true}. */
class RuleTablesTest {

    private static final Path PAGE = Path.of("..").toAbsolutePath().normalize().resolve("docs/casn-rules.md");

    private static final String HEAD = """
            # Rules of the selections and of the probation, as tables

            Every value of every rule set that comes with casn-evaluation-service, taken from the rule-set files themselves. In words:
            [docs/rules](rules). What stands in brackets is the name of the value in the file, which the notes use too. What the running
            service knows of selections, with what was published since, is at `/v1/selection-rule-sets`.

            This page is generated: `mvn -pl casn-evaluation-service -am test -Dtest=RuleTablesTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dreference.update=true`.
            """;

    @Test
    void isWhatTheRuleSetsSay() throws IOException {
        List<RuleSet<SelectionRules>> ruleSets = shipped();
        RuleTables tables = new RuleTables();
        tables.passingGrades(ruleSets);
        ruleSets.forEach(tables::ruleSet);
        probations().forEach(tables::probation);
        String generated = HEAD + new CodeTable(ruleSets) + tables;
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(PAGE)
                .as("docs/casn-rules.md differs from the rule sets; write it anew with -Dreference.update=true")
                .hasContent(generated);
    }

    @Test
    void everyRuleSetHasItsDescription() throws IOException {
        List<String> titles = titles();
        List<RuleSet<?>> all = new ArrayList<>(shipped());
        all.addAll(probations());
        for (RuleSet<?> ruleSet : all) {
            assertThat(titles)
                    .as("description of " + ruleSet.code())
                    .anyMatch(title -> title.contains("`" + ruleSet.code() + "`"));
        }
    }

    /** The first line of each page names the rule sets that it describes. */
    private static List<String> titles() throws IOException {
        List<String> titles = new ArrayList<>();
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(PAGE.resolveSibling("rules"), "*.md")) {
            for (Path page : pages) {
                titles.add(Files.readAllLines(page).get(0));
            }
        }
        return titles;
    }

    private static List<RuleSet<SelectionRules>> shipped() throws IOException {
        return RuleSets.load(SelectionRuleSets.READER, named("talenta.rule-sets.shipped"), Optional.empty())
                .all();
    }

    private static List<RuleSet<ProbationRules>> probations() throws IOException {
        return RuleSets.load(
                        new RuleSetReader<>(ProbationRules.class),
                        named("talenta.probations.rule-sets"),
                        Optional.empty())
                .all();
    }

    private static List<String> named(String key) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = RuleTablesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        return List.of(properties.getProperty(key).split(","));
    }
}
