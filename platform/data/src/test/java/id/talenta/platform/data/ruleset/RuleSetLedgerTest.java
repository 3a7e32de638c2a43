package id.talenta.platform.data.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RuleSetLedgerTest extends PeopleTest {

    @Inject
    RuleSetLedger ledger;

    @TempDir
    Path directory;

    private final String code = "r-" + UUID.randomUUID();

    private RuleSets<Sample.Payload> holding(int version, int least) throws IOException {
        String text = Sample.with(document -> {
            document.put("code", code);
            document.put("version", version);
            document.withObject("/payload").put("least", least);
        });
        Files.writeString(directory.resolve("one.json"), text);
        return RuleSets.load(new RuleSetReader<>(Sample.Payload.class), List.of(), Optional.of(directory));
    }

    @Test
    void aVersionThatChangedIsRefused() throws Exception {
        ledger.enter(holding(1, 65));
        RuleSets<Sample.Payload> changed = holding(1, 66);
        assertThatThrownBy(() -> ledger.enter(changed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(code + " version 1");
        assertThat(sql(
                        Role.OWNER,
                        null,
                        "select document -> 'payload' ->> 'least' from rule_set_version where code = '" + code + "'"))
                .containsExactly("65");
    }

    @Test
    void theSameAgainAndANewVersionAreTaken() throws Exception {
        ledger.enter(holding(1, 65));
        RuleSets<Sample.Payload> same = holding(1, 65);
        assertThatCode(() -> ledger.enter(same)).doesNotThrowAnyException();
        ledger.enter(holding(2, 66));
        assertThat(sql(Role.OWNER, null, "select version from rule_set_version where code = '" + code + "' order by 1"))
                .containsExactly("1", "2");
    }

    @Test
    void nobodyRewritesTheLedger() {
        for (String statement : List.of("update rule_set_version set digest = ''", "delete from rule_set_version")) {
            assertThatThrownBy(() -> sql(Role.APP, null, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }
}
