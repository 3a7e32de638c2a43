package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happens after a publication, in three small cases: somebody objects and is right, somebody withdraws and is replaced, and a selection
 * of PPPK. Everything that the suite answers is held against what comes out by hand.
 */
final class Cases {

    static final int STEPS = 3;

    private static final String FIRST = "24357900000000001";
    private static final String SECOND = "24357900000000002";
    private static final String THIRD = "24357900000000003";

    private static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            KB-001,PENATA LAPORAN KEUANGAN,Badan Keuangan dan Aset Daerah,Kota Batu,UMUM,S-1 AKUNTANSI,1
            """;
    private static final String PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa
            24357900000000001,3579014703990001,Sintetis Ayu,1999-03-07,F,KB-001,S-1 AKUNTANSI,3.40
            24357900000000002,3579011208980002,Sintetis Bagus,1998-08-12,M,KB-001,S-1 AKUNTANSI,3.55
            24357900000000003,3579015901000003,Sintetis Citra,2000-01-19,F,KB-001,S-1 AKUNTANSI,3.10
            24357900000000004,3579013011970004,Sintetis Dimas,1997-11-30,M,KB-001,S-1 AKUNTANSI,3.25
            """;
    private static final String SKD = """
            participantNumber,present,twk,tiu,tkp
            24357900000000001,true,85,110,190
            24357900000000002,true,85,115,185
            24357900000000003,true,80,105,180
            24357900000000004,false,,,
            """;
    /** The second one's was written down as 60.5; it was 86.5. */
    private static final String SKB = """
            participantNumber,present,score,eliminated
            24357900000000001,true,80,false
            24357900000000002,true,60.5,false
            24357900000000003,true,50,false
            """;

    private static final String PPPK_FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            KB-101,PERAWAT TERAMPIL,UPT Puskesmas Batu,Kecamatan Batu,KHUSUS,D-III KEPERAWATAN,1
            KB-102,PERAWAT TERAMPIL,UPT Puskesmas Bumiaji,Kecamatan Bumiaji,UMUM,D-III KEPERAWATAN;D-IV KEPERAWATAN,1
            """;
    /** All three apply to the first formation; nobody to the second. */
    private static final String PPPK_PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority
            24357900000000011,3579015204890011,Sintetis Endah,1989-04-12,F,KB-101,D-III KEPERAWATAN,R3
            24357900000000012,3579012511840012,Sintetis Fajar,1984-11-25,M,KB-101,D-III KEPERAWATAN,R2
            24357900000000013,3579010206910013,Sintetis Galih,1991-06-02,M,KB-101,D-III KEPERAWATAN,R4
            """;

    private static final String PPPK_SCORES = """
            participantNumber,present,technical,managerial,sociocultural,interview
            24357900000000011,true,300,80,60,30
            24357900000000012,true,150,60,50,20
            24357900000000013,true,400,90,70,35
            """;

    private final Api evaluator;
    private final Api publisher;
    private final Progress progress;
    private final List<String> told = new ArrayList<>();

    private CaseSelection selection;
    private String published;

    Cases(Api evaluator, Api publisher, Progress progress) {
        this.evaluator = evaluator;
        this.publisher = publisher;
        this.progress = progress;
    }

    void run() {
        progress.step("An objection", this::objection);
        progress.step("A withdrawal", ticker -> withdrawal());
        progress.step("A PPPK selection", this::pppk);
    }

    void print(PrintStream out) {
        out.println("Cases after publication");
        told.forEach(line -> out.println("  " + line));
        out.println();
    }

    /** Accepted: the score is corrected, the selection evaluated again, a second version published, and the difference says who and why. */
    private String objection(Progress.Ticker ticker) {
        selection = CaseSelection.create(evaluator, publisher, ticker, "CPNS", "CPNS 2024 Kota Batu")
                .with("formations", FORMATIONS)
                .with("participants", PARTICIPANTS)
                .with("skd", SKD);
        selection.evaluate("SKD");
        selection.with("skb", SKB);
        String first = selection.evaluate("FINAL");
        selection.expect(first, FIRST, "P/L", 1);
        selection.expect(first, SECOND, "P/TL", 2);
        selection.expect(first, THIRD, "P/TL", 3);
        selection.publish(first);
        String objection = evaluator
                .post(
                        "/v1/objections",
                        Map.of(
                                "selection",
                                selection.id(),
                                "stage",
                                "FINAL",
                                "participantNumber",
                                SECOND,
                                "grounds",
                                "The SKB score is not the one that the screen showed."))
                .location();
        evaluator.post(
                objection + "/answer",
                Map.of(
                        "accepted",
                        true,
                        "reasoning",
                        "The record of the test says 86.5; 60.5 was a slip of the pen.",
                        "correction",
                        Map.of("skb", Map.of("present", true, "score", 86.5, "eliminated", false))));
        published = selection.evaluate("FINAL");
        selection.expect(published, SECOND, "P/L", 1);
        selection.expect(published, FIRST, "P/TL", 2);
        selection.expect(published, THIRD, "P/TL", 3);
        JsonNode publication = selection.publish(published);
        expect("version of the publication", 2, publication.path("version").asInt());
        expect(
                "state of the objection",
                "PUBLISHED",
                evaluator.get(objection).path("state").asText());
        JsonNode difference = evaluator.get(first + "/diff/" + published.substring(published.lastIndexOf('/') + 1));
        expect(
                "people who changed",
                2,
                difference.path("summary").path("changed").asInt());
        for (JsonNode change : difference.path("data")) {
            told.add("objection: %s was %s and is %s, because of %s"
                    .formatted(
                            change.path("participantNumber").asText(),
                            change.path("before").path("code").asText(),
                            change.path("after").path("code").asText(),
                            change.path("causes")));
        }
        return "accepted; version 2 is published, 2 people differ, and each says why";
    }

    /** Whoever was selected withdraws; the next in rank takes the post, with the reason. */
    private String withdrawal() {
        String appointment = evaluator
                .post("/v1/appointments", Map.of("selection", selection.id(), "participantNumber", SECOND))
                .location();
        evaluator.postOnto(
                appointment + "/transitions",
                Map.of("to", "APS", "reason", "Withdrew at their own request, letter of the same day."));
        JsonNode replacement =
                evaluator.post(appointment + "/replacement", Map.of()).body();
        expect("who replaces", FIRST, replacement.path("participantNumber").asText());
        expect("their rank", 2, replacement.path("rank").asInt());
        for (JsonNode reason : replacement.path("reasons")) {
            told.add("withdrawal: " + reason.path("text").path("en").asText());
        }
        return "the next in rank takes the post, by rule";
    }

    /** Priority before score, and an unfilled post given to somebody of another place. */
    private String pppk(Progress.Ticker ticker) {
        CaseSelection pppk = CaseSelection.create(evaluator, publisher, ticker, "PPPK", "PPPK 2024 Kota Batu")
                .with("formations", PPPK_FORMATIONS)
                .with("participants", PPPK_PARTICIPANTS)
                .with("pppk", PPPK_SCORES);
        String evaluation = pppk.evaluate("FINAL");
        pppk.expect(evaluation, "24357900000000012", "R2/L", 1);
        pppk.expect(evaluation, "24357900000000011", "R3/L-2", 2);
        pppk.expect(evaluation, "24357900000000013", "R4", 3);
        pppk.publish(evaluation);
        for (String number : List.of("24357900000000012", "24357900000000011")) {
            JsonNode result = pppk.result(evaluation, number);
            JsonNode reasons = result.path("reasons");
            told.add("PPPK: %s is %s: %s"
                    .formatted(
                            number,
                            result.path("code").asText(),
                            reasons.path(reasons.size() - 1)
                                    .path("text")
                                    .path("en")
                                    .asText()));
        }
        return "priority before score, and an unfilled post elsewhere is taken";
    }

    private static void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new Difference("%s: by hand %s, the suite says %s".formatted(what, expected, actual));
        }
    }
}
