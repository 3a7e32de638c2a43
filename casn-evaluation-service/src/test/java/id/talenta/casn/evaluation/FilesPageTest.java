package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.DocumentPage;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The example files of {@code docs/casn-files.md} are what the service writes, and their digests what it records. They are written anew
 * with {@code -Dreference.update=true}.
 */
@QuarkusTest
class FilesPageTest extends CasnTest {

    private static final String NAME = "casn-files.md";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();

    @Test
    void examplesAreWhatTheServiceWrites() throws Exception {
        take("skd", SmallSelection.withSkd(bkn, "35.74"), Stage.SKD);
        take("final", OptimisedSelection.withSkb(bkn, "35.74"), Stage.FINAL);
        take("pppk", SmallPppk.withScores(bkn, "35.74"), Stage.FINAL);
        String sums = digests.entrySet().stream()
                .map(digest -> digest.getValue() + "  " + digest.getKey() + ".csv\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("reference.update")) {
            write(sums);
        }
        DocumentPage page = new DocumentPage(NAME);
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(page.block(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
            assertThat(sha256(page.block(file.getKey()))).isEqualTo(digests.get(file.getKey()));
        }
        assertThat(page.block("digests")).isEqualTo(sums);
    }

    private void take(String name, String selection, Stage stage) {
        JsonPath evaluation = bkn.evaluated(selection, stage.name());
        String path = "/v1/evaluations/" + evaluation.getString("id");
        take(name + "-input", path + "/input.csv", evaluation.getString("inputDigest"));
        take(name + "-results", path + "/results.csv", evaluation.getString("resultDigest"));
    }

    private void take(String name, String path, String digest) {
        byte[] body = bkn.get(path).then().statusCode(200).extract().asByteArray();
        files.put(name, new String(body, StandardCharsets.UTF_8));
        digests.put(name, digest);
    }

    private void write(String sums) throws IOException {
        DocumentPage page = new DocumentPage(NAME);
        for (Map.Entry<String, String> file : files.entrySet()) {
            page.write(file.getKey(), file.getValue());
        }
        page.write("digests", sums);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
