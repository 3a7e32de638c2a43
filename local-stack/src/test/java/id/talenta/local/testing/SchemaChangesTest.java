package id.talenta.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change in an event's data within a version. */
class SchemaChangesTest {

    private static final String RELEASED = """
            {'type':'object','required':['code','kind'],'properties':{
              'code':{'type':'string','pattern':'^[0-9]+$'},
              'kind':{'type':'string','enum':['KOTA','KABUPATEN']},
              'since':{'type':['string','null'],'format':'date'},
              'boxes':{'type':'object','properties':{'1':{'type':'integer'}}},
              'counts':{'type':'object','additionalProperties':{'type':'integer'}},
              'names':{'type':'array','items':{'type':'string'}}}}
            """;

    private static List<String> changes(String present) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        return new SchemaChanges(json.readTree(RELEASED.replace('\'', '"')), json.readTree(present.replace('\'', '"')))
                .breaking();
    }

    @Test
    void whatIsAddedBreaksNobody() throws Exception {
        assertThat(changes(RELEASED)).isEmpty();
        assertThat(changes(RELEASED.replace("'names':", "'added':{'type':'string'},'names':")))
                .isEmpty();
        assertThat(changes(RELEASED.replace("'KABUPATEN'", "'KABUPATEN','PROVINSI'")))
                .isEmpty();
        assertThat(changes(
                        RELEASED.replace("'type':'string','pattern'", "'description':'x','type':'string','pattern'")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'since':{ | 'till':{ | /since is gone",
                "'type':['string','null'] | 'type':'string' | /since was [string, null] and is [string]",
                "'1':{'type':'integer'} | '1':{'type':'number'} | /boxes/1 was [integer] and is [number]",
                "'additionalProperties':{'type':'integer'} | 'additionalProperties':{'type':'string'} | /counts/additionalProperties was [integer] and is [string]",
                "'items':{'type':'string'} | 'items':{'type':'integer'} | /names/items was [string] and is [integer]",
                "'required':['code','kind'] | 'required':['code','kind','since'] | /since is newly required",
                "'required':['code','kind'] | 'required':['code'] | /kind may be absent",
                "'enum':['KOTA','KABUPATEN'] | 'enum':['KOTA'] | /kind can no longer be `\"KABUPATEN\"`",
                "'type':'string','pattern' | 'enum':['1'],'type':'string','pattern' | /code is restricted to values",
                "^[0-9]+$ | ^[0-9]{4}$ | /code has another pattern",
                "'format':'date' | 'format':'date-time' | /since has another format"
            })
    void whatIsTakenAwayDoes(String before, String now, String change) throws Exception {
        assertThat(RELEASED).contains(before);
        assertThat(changes(RELEASED.replace(before, now))).containsExactly(change.replace("`", ""));
    }
}
