package id.talenta.platform.data.paging;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paging through a list: every entry once, and no cursor that the list did not give. */
@QuarkusTest
class CursorsTest extends PeopleTest {

    private static final String PAGER = TestTokens.with("pager", List.of("35.01"), "casn:read");

    @BeforeEach
    void people() throws Exception {
        sql(Role.APP, "%", """
                insert into person (id, agency, number, name)
                select gen_random_uuid(), '35.01', n, 'P' || n from generate_series(1, 120) n
                on conflict do nothing
                """);
    }

    private static RequestSpecification pager() {
        return as(PAGER);
    }

    @Test
    void everyEntryComesOnceInOrder() {
        List<Integer> seen = new ArrayList<>();
        String next = "/v1/people?limit=50";
        int pages = 0;
        while (next != null) {
            Response page = pager().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("data.number", Integer.class));
            next = linkOf(page);
            assertThat(next == null).isEqualTo(page.jsonPath().get("next") == null);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPageHasFiftyEntriesUnlessItIsSaid() {
        assertThat(pager().get("/v1/people").jsonPath().getList("data")).hasSize(50);
        assertThat(pager().get("/v1/people?limit=200").jsonPath().getList("data"))
                .hasSize(120);
        Response exactly = pager().get("/v1/people?limit=120");
        assertThat(exactly.jsonPath().getString("next")).isNull();
        assertThat(exactly.header("Link")).isNull();
        assertThat(pager().get("/v1/people?limit=201").statusCode()).isEqualTo(400);
    }

    @Test
    void theLimitMayChangeOnTheWay() {
        String cursor = cursor("limit=3");
        Response page = pager().get("/v1/people?limit=7&cursor=" + cursor);
        assertThat(page.jsonPath().getList("data.number", Integer.class)).containsExactly(4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void theLinkKeepsTheFilter() {
        Response page = pager().queryParam("limit", 1)
                .queryParam("filter", "{a} & b%41=é")
                .get("/v1/people");
        assertThat(page.statusCode()).isEqualTo(200);
        Response second = pager().urlEncodingEnabled(false).get(linkOf(page));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getList("data.number", Integer.class)).containsExactly(2);
    }

    @Test
    void aCursorThatWasAlteredIsRefused() {
        String cursor = cursor("limit=3");
        int dot = cursor.indexOf('.');
        String other = cursor("limit=4");
        List<String> altered = List.of(
                (cursor.charAt(2) == 'A' ? "B" : "A") + cursor.substring(1),
                other.substring(0, other.indexOf('.')) + cursor.substring(dot),
                cursor.substring(0, dot),
                cursor.substring(0, dot + 1),
                cursor.substring(0, cursor.length() - 2),
                "." + cursor.substring(dot + 1),
                cursor + "AAAA",
                ".",
                "a",
                "a.b.c");
        for (String one : altered) {
            assertRefused(pager().get("/v1/people?cursor=" + one));
        }
        assertThat(pager().get("/v1/people?cursor=" + cursor).statusCode()).isEqualTo(200);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = cursor("limit=3&filter=a");
        assertRefused(pager().get("/v1/people?limit=3&cursor=" + cursor));
        assertRefused(pager().get("/v1/people?limit=3&filter=b&cursor=" + cursor));
        assertRefused(pager().get("/v1/people/others?filter=a&cursor=" + cursor));
        assertThat(pager().get("/v1/people?filter=a&cursor=" + cursor).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aKeyMayHaveEmptyParts() {
        Response first = pager().get("/v1/people/others?limit=1");
        Response second =
                pager().get("/v1/people/others?cursor=" + first.jsonPath().getString("next"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("data[0].name")).isEqualTo("[a, null, ]");
    }

    private static String cursor(String query) {
        return pager().get("/v1/people?" + query).jsonPath().getString("next");
    }

    private static String linkOf(Response page) {
        String link = page.header("Link");
        if (link == null) {
            return null;
        }
        assertThat(link).startsWith("</v1/people?").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    private static void assertRefused(Response page) {
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.jsonPath().getString("code")).isEqualTo("invalid-cursor");
    }
}
