package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file of more corrections than anybody gives one by one, whose every thousandth row changes nothing. */
@QuarkusTest
class ManyCorrectionsTest extends CasnTest {

    private static final int PEOPLE = Integer.getInteger("corrections.people", 20_000);
    private static final int OF_A_BIRTH_DATE = 9_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Inject
    CorrectionHistory history;

    @Test
    void manyPppkScoresAreCorrectedByAFewStatements() throws Exception {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota
                P-1,PERAWAT TERAMPIL,RSUD Satu,Kota Probolinggo,UMUM,D-III KEPERAWATAN,%1$d
                P-3,PENGELOLA UMUM OPERASIONAL,Dinas Satu,Kota Probolinggo,UMUM,SMA,%1$d
                """.formatted(PEOPLE));
        bkn.importAll(
                selection,
                "participants",
                rows(
                        "participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority",
                        i -> person(i) + (i % 2 == 0 ? ",P-1,D-III KEPERAWATAN,R3" : ",P-3,SMA,R3")));
        String head = "participantNumber,present,technical,managerial,sociocultural,interview";
        bkn.importAll(selection, "pppk", rows(head, i -> number(i) + ",true,200,80,60,30"));
        publishedAndObjected(selection);
        corrected(
                selection,
                "pppk_score_correction",
                rows(
                        head + ",reason",
                        i -> number(i) + ",true," + (i % 1000 == 999 ? 200 : 205) + ",80,60,30,"
                                + Objecting.REASONING));
    }

    @Test
    void manyTestsOfSkbAreCorrectedByAFewStatements() throws Exception {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota
                F-1,ANALIS KEUANGAN,Badan Keuangan,Kota Probolinggo,UMUM,S-1 AKUNTANSI,%d
                """.formatted(PEOPLE));
        bkn.importAll(
                selection,
                "participants",
                rows(
                        "participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa",
                        i -> person(i) + ",F-1,S-1 AKUNTANSI,3.50"));
        bkn.importAll(
                selection, "skd", rows("participantNumber,present,twk,tiu,tkp", i -> number(i) + ",true,100,120,190"));
        bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skbTests", """
                formationCode,test,weight,maximum,minimum,eliminating
                F-1,CAT,0.6,100,,false
                F-1,WAWANCARA,0.4,60,30,true
                """);
        String head = "participantNumber,test,present,score,passed";
        bkn.importAll(
                selection,
                "skbScores",
                rows(head, i -> number(i) + ",CAT,true,80,\n" + number(i) + ",WAWANCARA,true,40,"));
        publishedAndObjected(selection);
        corrected(
                selection,
                "score_correction",
                rows(
                        head + ",kind,reason",
                        i -> number(i) + ",WAWANCARA,true," + (i % 1000 == 999 ? 40 : 41.5) + ",,skbTest,"
                                + Objecting.REASONING));
    }

    private void publishedAndObjected(String selection) throws Exception {
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        history.objectionsOfAll(selection);
    }

    private void corrected(String selection, String table, String csv) throws Exception {
        JsonPath dry = bkn.imported(selection, "corrections", csv, "&dryRun=true");
        assertThat(dry.getInt("rejected")).isEqualTo(PEOPLE / 1000);
        assertThat(history.corrections(table, selection)).isEmpty();
        JsonPath taken = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(taken.getString("state")).as(taken.prettify()).isEqualTo("COMPLETED");
        assertThat(taken.getInt("rejected")).isEqualTo(PEOPLE / 1000);
        assertThat(history.corrections(table, selection)).hasSize(PEOPLE - PEOPLE / 1000);
        assertThat(history.objections(selection).stream().filter(row -> row.contains("ACCEPTED")))
                .hasSize(PEOPLE - PEOPLE / 1000);
        assertThat(history.staged(table, selection)).isEmpty();
        assertThat(Duration.between(
                        Instant.parse(taken.getString("startedAt")), Instant.parse(taken.getString("finishedAt"))))
                .isLessThan(LONGEST);
    }

    private static String rows(String head, IntFunction<String> row) {
        return IntStream.range(0, PEOPLE).mapToObj(row).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String number(int i) {
        return "%08d".formatted(i * 7_919L % 99_999_989);
    }

    private static String person(int i) {
        int day = 1 + i / OF_A_BIRTH_DATE;
        return "%s,357401%02d0398%04d,Sintetis,1998-03-%02d,M".formatted(number(i), day, 1 + i % OF_A_BIRTH_DATE, day);
    }
}
