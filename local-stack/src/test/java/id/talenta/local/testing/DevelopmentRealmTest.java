package id.talenta.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopmentRealmTest {

    private final DevelopmentRealm realm = DevelopmentRealm.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bkn           | *     | region:read region:write casn:read casn:write casn:scores casn:evaluate talent:read talent:write talent:calibrate pii:read pii:sensitive audit:read
            panselnas     | *     | casn:read casn:publish
            kanreg2       | 35.*  | region:read region:write
            pemprov-jatim | 35.*  | region:read region:write casn:read talent:read
            bkpsdm-3574   | 35.74 | region:read region:write casn:read casn:write talent:read talent:write pii:read
            bkpsdm-3507   | 35.07 | region:read region:write casn:read casn:write talent:read talent:write pii:read
            integrator    | *     | region:read casn:read talent:read
            auditor       | *     | region:read casn:read talent:read pii:read audit:read
            ops           |       | ops
            """)
    void clientsHaveTheirAgenciesAndScopes(String client, String agency, String scopes) {
        assertThat(realm.client(client).agencies()).isEqualTo(agency == null ? List.of() : List.of(agency));
        assertThat(realm.client(client).scopes()).isEqualTo(Set.of(scopes.split(" ")));
    }

    @Test
    void thereAreNoOtherServiceClients() {
        assertThat(realm.clientIds())
                .containsExactlyInAnyOrder(
                        "bkn",
                        "panselnas",
                        "kanreg2",
                        "pemprov-jatim",
                        "bkpsdm-3574",
                        "bkpsdm-3507",
                        "integrator",
                        "auditor",
                        "ops");
    }
}
