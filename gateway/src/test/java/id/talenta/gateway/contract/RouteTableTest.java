package id.talenta.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = new RouteTable();

    @Test
    void aLiteralGoesBeforeAPlaceholderAndWhereItLeadsNowhereThePlaceholderIsTried() {
        Endpoint literal = add("/v1/things/fixed");
        Endpoint any = add("/v1/things/{id}");
        Endpoint parts = add("/v1/things/{id}/parts");
        assertThat(table.find(List.of("v1", "things", "fixed"))).contains(literal);
        assertThat(table.find(List.of("v1", "things", "x"))).contains(any);
        assertThat(table.find(List.of("v1", "things", "fixed", "parts"))).contains(parts);
    }

    @Test
    void nothingElseIsFound() {
        add("/v1/things/{id}/parts");
        assertThat(table.find(List.of("v1"))).isEmpty();
        assertThat(table.find(List.of("v1", "things", "x"))).isEmpty();
        assertThat(table.find(List.of("v1", "things", "", "parts"))).isEmpty();
        assertThat(table.find(List.of("v1", "things", "x", "parts", ""))).isEmpty();
        assertThat(table.find(List.of("V1", "things", "x", "parts"))).isEmpty();
    }

    @Test
    void whatCannotBeRoutedStopsTheStart() {
        add("/v1/things/{id}");
        assertThatThrownBy(() -> add("/v1/things/{other}")).hasMessageContaining("told apart");
        assertThatThrownBy(() -> add("/v1/things/{id}.csv")).hasMessageContaining("cannot be routed");
        assertThatThrownBy(() -> add("/v1/things/")).hasMessageContaining("cannot be routed");
    }

    private Endpoint add(String template) {
        Endpoint endpoint = new Endpoint(Map.of());
        table.add(template, endpoint);
        return endpoint;
    }
}
