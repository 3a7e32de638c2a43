package id.talenta.casn.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talenta.casn.ruleset.rules.Finding;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eachValueThatDiffersIsNamedByItsPlace() throws JsonProcessingException {
        assertThat(Difference.between(
                        json("{'a':1,'b':{'c':[1,2]},'d':null,'e/f':'x','g':[]}"),
                        json("{'a':2,'b':{'c':[1]},'e/f':'y','g':[{'h':true}]}")))
                .containsExactly(
                        new Difference("/a", "1", "2"),
                        new Difference("/b/c/1", "2", null),
                        new Difference("/d", "null", null),
                        new Difference("/e~1f", "\"x\"", "\"y\""),
                        new Difference("/g", "[]", null),
                        new Difference("/g/0/h", null, "true"));
    }

    @Test
    void orderOfFieldsAndFormOfNumbersAreNoDifference() throws JsonProcessingException {
        assertThat(Difference.between(json("{'a':0.40,'b':100}"), json("{'b':100.0,'a':0.4}")))
                .isEmpty();
    }

    @Test
    void whatADocumentSaysNotToBeVerifiedIsFoundWhateverItsKind() throws JsonProcessingException {
        JsonNode document = json("{'confidence':'LOW','verified':false,'payload':{'kind':'X',"
                + "'rows':[{'verified':true},{'verified':false}],'unverified':['ROUNDING']}}");
        assertThat(UnverifiedParts.of(document))
                .extracting(Finding::pointer)
                .containsExactly("/confidence", "/verified", "/payload/rows/1", "/payload/unverified/0");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
