package id.talenta.casn.contract;

import static id.talenta.casn.contract.Story.CPNS;
import static id.talenta.casn.contract.Story.PPPK;
import static id.talenta.casn.contract.Story.id;
import static id.talenta.casn.contract.Story.number;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plays the contract's examples against the service, from the selection to the PNS. */
@QuarkusTest
class ContractStoryTest extends CasnTest {

    private final Story story = new Story();

    @Test
    void theExamplesTellAStoryThatTheServicePlays() {
        theSelectionIsSetUp();
        skdIsHeld();
        theFinalResultIsPublished();
        ContractStoryAfterwards afterwards = new ContractStoryAfterwards(story);
        afterwards.objections();
        afterwards.appointments();
        afterwards.probation();
        aPppkSelection();
        theRuleSets();
        theRest();
        assertThat(story.book.faults()).isEmpty();
    }

    private void theSelectionIsSetUp() {
        story.on("2024-08-20");
        story.learn(1, story.send(story.bkn, "createSelection", "cpns", "POST /v1/selections"));
        story.learn(2, story.send(story.bkn, "createSelection", "pppk", "POST /v1/selections"));
        story.ask("getSelection", "cpns", "A CPNS selection", "/v1/selections/" + CPNS);
        story.send(story.bkn, "changeSelection", "name", "PATCH /v1/selections/" + CPNS);
        story.send(story.bkn, "changeSelection", "phases", "PATCH /v1/selections/" + CPNS);
        story.imported(CPNS, "formations", "formations", 101);
        String amendments = "/v1/selections/" + CPNS + "/formations/KP-002/amendments";
        story.send(story.bkn, "amendFormation", "quota", "POST " + amendments);
        story.send(story.bkn, "amendFormation", "qualification", "POST " + amendments);
        story.ask("listFormationAmendments", "amended", "Amended twice", amendments);
        story.ask("listFormations", "cpns", "Formations", "/v1/selections/" + CPNS + "/formations");
        story.on("2024-09-20");
        story.imported(CPNS, "participants", "participants", 102);
        story.ask("getImport", "completed", "Completed", "/v1/selections/" + CPNS + "/imports/" + id(102));
        story.ask(
                "listParticipants",
                "withPiiRead",
                "With `pii:read`",
                "/v1/selections/" + CPNS + "/participants?limit=2");
        story.book.ask(
                CasnApi.as("reader", List.of("*"), "casn:read"),
                "listParticipants",
                "masked",
                "Without `pii:read`",
                "GET /v1/selections/" + CPNS + "/participants?limit=2");
        String outcome = "/v1/selections/" + CPNS + "/participants/" + number(24) + "/outcome";
        story.send(story.bkn, "recordOutcome", "withdrawn", "POST " + outcome);
        story.ask("getOutcome", "withdrawn", "The participant withdrew", outcome);
    }

    private void skdIsHeld() {
        story.on("2024-11-16");
        story.imported(CPNS, "outcomes", "outcomes", 103);
        story.imported(CPNS, "skd", "skd", 104);
        var twice = story.bkn.importCsv(
                story.book.clock.toRun(CPNS),
                "skd",
                "participantNumber,present,twk,tiu,tkp\n" + number(17) + ",true,87,110,180\n",
                "&dryRun=true");
        story.learn(105, twice);
        story.bkn.ended(twice.header("Location"));
        story.ask("getImport", "rejected", "Rows were rejected", "/v1/selections/" + CPNS + "/imports/" + id(105));
        story.ask(
                "getImportRejections",
                "rejected",
                "What was rejected",
                "/v1/selections/" + CPNS + "/imports/" + id(105) + "/rejections");
        String path = story.evaluated(CPNS, "skd", 11);
        story.ask("getEvaluation", "skd", "SKD", path);
        story.ask("getResult", "letThrough", "SKD: goes on to SKB", path + "/results/" + number(17));
        story.ask("getResult", "belowTheGrade", "SKD: below the passing grade", path + "/results/" + number(20));
        story.ask("getResult", "absent", "SKD: absent", path + "/results/" + number(23));
    }

    private void theFinalResultIsPublished() {
        story.on("2024-12-28");
        story.imported(CPNS, "skbTests", "skbTests", 106);
        story.imported(CPNS, "skbScores", "skbScores", 107);
        story.imported(CPNS, "skb", "skb", 108);
        story.on("2024-12-30");
        String path = story.evaluated(CPNS, "final", 12);
        story.ask("getResult", "undecided", "FINAL: equal on every criterion", path + "/results/" + number(17));
        story.evaluated(CPNS, "whatIf", 13);
        story.send(story.bkn, "decideTie", "selected", "POST " + path + "/decisions");
        story.ask("listTieDecisions", "one", "One decision", path + "/decisions");
        story.ask("getEvaluation", "final", "FINAL", path);
        story.ask("listEvaluations", "cpns", "Of a CPNS selection", "/v1/selections/" + CPNS + "/evaluations?limit=2");
        story.ask("getResult", "selected", "FINAL: selected by the committee", path + "/results/" + number(17));
        story.ask(
                "getResult",
                "explained",
                "FINAL with `explain=full`: not selected",
                path + "/results/" + number(19) + "?explain=full");
        story.ask("getResult", "ofTests", "FINAL: SKB of several tests", path + "/results/" + number(21));
        story.ask("listResults", "selected", "One code", path + "/results?code=P/L&limit=2");
        story.ask("downloadResults", "final", "The file that the digest is of", path + "/results.csv");
        story.ask("downloadInput", "final", "What was decided from", path + "/input.csv");
        story.book.ask(story.bkn, "verifyEvaluation", "agrees", "All agrees", "POST " + path + "/verification");
        story.on("2025-01-05");
        story.send(story.panselnas, "publishEvaluation", "first", "POST " + path + "/publication");
        story.ask("getPublication", "first", "The first version", path + "/publication");
        story.ask("listPublications", "one", "One selection", "/v1/publications?selection=" + CPNS);
        String announced = "/v1/publications/" + id(12);
        story.ask("getAnnouncement", "first", "The version that stands", announced);
        story.ask("listPublishedResults", "selected", "One code", announced + "/results?code=P/L&limit=2");
        story.ask("downloadPublishedResults", "final", "The published file", announced + "/results.csv");
        story.send(story.bkn, "lookUpResult", "byNik", "POST /v1/result-lookups");
        story.send(story.bkn, "lookUpResult", "byBirthDate", "POST /v1/result-lookups");
    }

    private void aPppkSelection() {
        story.on("2025-06-20");
        story.imported(PPPK, "pppkFormations", "formations", 121);
        story.imported(PPPK, "pppkParticipants", "participants", 122);
        story.imported(PPPK, "pppk", "pppk", 123);
        String path = story.evaluated(PPPK, "final", 41);
        story.ask("getResult", "pppk", "PPPK: selected by the priority class", path + "/results/" + number(31));
        story.ask("getResult", "pppkNotSelected", "PPPK: not selected", path + "/results/" + number(32));
        story.ask("getEvaluation", "pppk", "PPPK", path);
        story.send(story.panselnas, "publishEvaluation", "first", "POST " + path + "/publication");
        for (int person : new int[] {31, 32}) {
            story.learn(person, story.bkn.post("/v1/objections", story.book.clock.toRun("""
                            {"selection":"%s","stage":"FINAL","participantNumber":"%s","grounds":"Nilai teknis tidak sama dengan layar."}""".formatted(
                            PPPK, number(person)))));
        }
        story.send(story.bkn, "answerObjection", "pppk", "POST /v1/objections/" + id(31) + "/answer");
        story.imported(PPPK, "correctionsOfPppk", "corrections", 124);
        story.ask("listCorrections", "pppk", "Of a PPPK selection", "/v1/selections/" + PPPK + "/corrections");
    }

    private void theRuleSets() {
        story.on("2026-11-02");
        String sets = "/v1/selection-rule-sets";
        story.ask("getSelectionRuleSet", "cpns2024", "CPNS of 2024", sets + "/cpns-2024/versions/3");
        story.ask("getSelectionRuleSet", "pppk2024", "PPPK of 2024", sets + "/pppk-2024/versions/2");
        story.ask("listSelectionRuleSets", "page", "The first of them", sets + "?limit=1");
        story.ask(
                "compareSelectionRuleSets",
                "versions",
                "Two versions of one rule set",
                sets + "/cpns-2024/versions/2/comparison/3");
        String draft = sets + "/cpns-2027/versions/1";
        story.send(story.bkn, "beginSelectionRuleSet", "whole", "POST " + sets);
        story.send(story.bkn, "beginSelectionRuleSet", "empty", "POST " + sets);
        story.send(story.bkn, "replaceSelectionRuleSet", "whole", "PUT " + draft);
        story.book.ask(
                story.bkn, "validateSelectionRuleSet", "valid", "It can be published", "POST " + draft + "/validation");
        story.book.ask(
                story.bkn,
                "validateSelectionRuleSet",
                "faulty",
                "Something is missing",
                "POST " + sets + "/pppk-2027/versions/1/validation");
        story.book.ask(story.bkn, "discardSelectionRuleSet", "", "", "DELETE " + sets + "/pppk-2027/versions/1");
        story.book.ask(
                story.panselnas, "publishSelectionRuleSet", "published", "Published", "POST " + draft + "/publication");
        story.ask("getSelectionRuleSetPublication", "published", "Published", draft + "/publication");
    }

    private void theRest() {
        story.on("2026-11-10");
        story.ask("listSelections", "cpns", "CPNS selections of a year", "/v1/selections?kind=CPNS&year=2024&limit=1");
        story.ask(
                "listSelectionStatistics",
                "byNeedType",
                "By need type, of one selection",
                "/v1/selection-statistics?groupBy=needType&selection=" + CPNS);
        story.ask(
                "downloadSelectionStatistics",
                "byPosition",
                "By position, of one selection",
                "/v1/selection-statistics/export.csv?groupBy=position&selection=" + CPNS);
        story.book.ask(story.bkn, "closeSelection", "closed", "Closed", "POST /v1/selections/" + CPNS + "/closing");
        story.book.ask(
                CasnApi.as("auditor"),
                "listCasnAuditEntries",
                "outcome",
                "Who read how a participant left",
                "GET /v1/audit/casn/entries?operation=getOutcome&limit=1");
    }
}
