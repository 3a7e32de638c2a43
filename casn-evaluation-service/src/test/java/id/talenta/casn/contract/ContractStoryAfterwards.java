package id.talenta.casn.contract;

import static id.talenta.casn.contract.Story.CPNS;
import static id.talenta.casn.contract.Story.id;
import static id.talenta.casn.contract.Story.number;

import java.util.List;

/** What follows a published final result. */
final class ContractStoryAfterwards {

    private static final String OBJECTIONS = "/v1/objections";

    private final Story story;

    ContractStoryAfterwards(Story story) {
        this.story = story;
    }

    void objections() {
        story.on("2025-01-07");
        story.learn(19, story.send(story.agency, "fileObjection", "final", "POST " + OBJECTIONS));
        story.learn(18, story.send(story.agency, "fileObjection", "withoutEvidence", "POST " + OBJECTIONS));
        for (int person : new int[] {16, 21, 22}) {
            story.learn(
                    person, story.bkn.post(OBJECTIONS, story.book.clock.toRun("""
                            {"selection":"%s","stage":"FINAL","participantNumber":"%s","grounds":"Nilai tidak sama dengan layar ujian."}""".formatted(CPNS, number(person)))));
        }
        story.ask("getObjection", "filed", "Not answered yet", OBJECTIONS + "/" + id(19));
        story.on("2025-01-10");
        story.send(story.bkn, "answerObjection", "rejected", "POST " + OBJECTIONS + "/" + id(18) + "/answer");
        story.send(story.bkn, "answerObjection", "skb", "POST " + OBJECTIONS + "/" + id(19) + "/answer");
        story.send(story.bkn, "answerObjection", "skbTests", "POST " + OBJECTIONS + "/" + id(22) + "/answer");
        story.imported(CPNS, "corrections", "corrections", 111);
        story.imported(CPNS, "correctionsOfTests", "corrections", 112);
        story.ask("getObjection", "accepted", "Accepted", OBJECTIONS + "/" + id(19));
        story.ask("listObjections", "page", "Of one selection", OBJECTIONS + "?selection=" + CPNS + "&limit=2");
        story.ask("listCorrections", "cpns", "Of a CPNS selection", "/v1/selections/" + CPNS + "/corrections");
        story.on("2025-01-14");
        String path = story.evaluated(CPNS, "final", 14);
        // a decision that is carried over needs none; where it is not, the committee decides again
        story.bkn.post(
                story.book.clock.toRun(path) + "/decisions",
                "{\"formationCode\":\"KP-001\",\"selected\":[\"" + number(17)
                        + "\"],\"reason\":\"Rapat panitia: keputusan tetap.\",\"reference\":\"BA-801\"}");
        story.send(story.panselnas, "publishEvaluation", "afterObjections", "POST " + path + "/publication");
        story.ask("getPublication", "afterObjections", "The second version", path + "/publication");
        story.ask("listSelectionPublications", "versions", "Two versions", "/v1/selections/" + CPNS + "/publications");
        String changes = "/v1/evaluations/" + id(12) + "/diff/" + id(14);
        story.ask("compareEvaluations", "afterObjections", "What the objections changed", changes + "?limit=1");
        story.ask("downloadComparison", "afterObjections", "The same as a file", changes + "/changes.csv");
    }

    void appointments() {
        story.on("2025-01-20");
        String wulan = appointed(31, "withoutDecree");
        for (String step : List.of(
                "VERIFIKASI_INSTANSI",
                "DIUSULKAN",
                "VERIFIKASI_BKN",
                "BTS",
                "VERIFIKASI_INSTANSI",
                "DIUSULKAN",
                "VERIFIKASI_BKN",
                "BTL",
                "VERIFIKASI_INSTANSI",
                "DIUSULKAN",
                "VERIFIKASI_BKN")) {
            move(wulan, step);
        }
        story.on("2025-02-20");
        move(wulan, "PERTEK_TERBIT");
        story.on("2025-03-20");
        move(wulan, "SK_TERBIT");
        story.on("2025-04-01");
        move(wulan, "SPMT");
        story.ask("getAppointment", "SPMT", "Has taken up the duties", wulan);
        story.ask("listAppointmentTransitions", "first", "The first steps", wulan + "/transitions?limit=3");
        String laras = appointed(32, "withDecree");
        story.send(story.bkn, "moveAppointment", "SPMT", "POST " + laras + "/transitions");
        String bayu = began(33, 22);
        story.send(story.bkn, "issueDecree", "decree", "PATCH " + bayu);
        String bagus = began(34, 16);
        move(bagus, "APS");
        var successor = story.send(story.bkn, "replaceWithdrawn", "byRank", "POST " + bagus + "/replacement");
        if (successor.path("appointment") != null) {
            story.book.clock.learn(id(135), successor.path("appointment"));
        }
        story.ask("getReplacement", "byRank", "The next in rank", bagus + "/replacement");
        var moves = story.send(
                story.bkn, "importAppointmentMoves", "moves", "POST /v1/appointment-imports?selection=" + CPNS);
        story.learn(113, moves);
        story.ended(moves);
        story.ask("getAppointmentImport", "completed", "Completed", "/v1/appointment-imports/" + id(113));
        move("/v1/appointments/" + id(135), "TMS");
        var refused = story.bkn
                .request()
                .contentType("text/csv")
                .body("participantNumber,to\n" + number(17) + ",DIUSULKAN\n")
                .post(story.book.clock.toRun("/v1/appointment-imports?dryRun=true&selection=" + CPNS));
        story.learn(114, refused);
        story.bkn.ended(refused.header("Location"));
        story.ask(
                "getAppointmentImportRejections",
                "rejected",
                "What was rejected",
                "/v1/appointment-imports/" + id(114) + "/rejections");
        story.ask("listAppointments", "page", "Of one selection", "/v1/appointments?selection=" + CPNS + "&limit=1");
    }

    private String appointed(int number, String example) {
        story.learn(100 + number, story.send(story.bkn, "appointParticipant", example, "POST /v1/appointments"));
        return "/v1/appointments/" + id(100 + number);
    }

    private String began(int number, int participant) {
        story.learn(100 + number, story.bkn.appointWithoutDecree(story.book.clock.toRun(CPNS), number(participant)));
        return "/v1/appointments/" + id(100 + number);
    }

    private void move(String appointment, String step) {
        story.send(story.bkn, "moveAppointment", step, "POST " + appointment + "/transitions");
    }

    void probation() {
        story.on("2026-03-02");
        String wulan = "/v1/probations/" + id(131);
        String laras = "/v1/probations/" + id(132);
        for (String record : List.of("training", "health", "discipline", "appraisal", "extension")) {
            story.send(story.agency, "recordInProbation", record, "POST " + wulan + "/records");
        }
        story.book.ask(story.agency, "getProbation", "open", "Every condition is met", "GET " + wulan);
        story.on("2026-10-20");
        story.send(story.agency, "completeProbation", "pns", "POST " + wulan + "/completion");
        story.send(story.agency, "completeProbation", "dismissed", "POST " + laras + "/completion");
        story.book.ask(
                story.agency,
                "listProbations",
                "page",
                "The latest",
                "GET /v1/probations?agency=35.74&state=PNS&limit=1");
    }
}
