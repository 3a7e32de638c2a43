package id.talenta.system;

import static id.talenta.system.AgencyScopeCase.csv;
import static id.talenta.system.AgencyScopeCase.delete;
import static id.talenta.system.AgencyScopeCase.get;
import static id.talenta.system.AgencyScopeCase.patch;
import static id.talenta.system.AgencyScopeCase.post;
import static id.talenta.system.AgencyScopeCase.put;

import id.talenta.system.AgencyScopeCase.Must;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every operation of the contract, called for what Kota Probolinggo has, and what another agency's client must get. */
final class AgencyScopeTable {

    private final Map<String, AgencyScopeCase> cases = new LinkedHashMap<>();

    AgencyScopeTable(AgencyScopeWorld world, AgencyScopeTalentWorld talents) {
        programme(world);
        ruleSets();
        selections(world);
        evaluations(world);
        publications(world);
        cases.putAll(new AgencyScopeTalents(talents).cases());
    }

    Map<String, AgencyScopeCase> cases() {
        return Map.copyOf(cases);
    }

    private void programme(AgencyScopeWorld world) {
        String region = "/v1/regions/" + AgencyScopeWorld.AGENCY;
        cases.put("GET /v1/regions", get(Must.BE_READABLE, "/v1/regions"));
        cases.put("GET /v1/regions/{code}", get(Must.BE_READABLE, region));
        cases.put(
                "PATCH /v1/regions/{code}",
                patch(Must.BE_REFUSED, region, "{\"contacts\":{\"phone\":\"+62 335 000000\"}}"));
        cases.put("GET /v1/agencies", get(Must.BE_READABLE, "/v1/agencies"));
        cases.put("GET /v1/agencies/{code}", get(Must.BE_READABLE, "/v1/agencies/" + AgencyScopeWorld.AGENCY));
        cases.put("GET /v1/meetings", get(Must.BE_READABLE, "/v1/meetings"));
        cases.put("POST /v1/meetings", post(Must.BE_REFUSED, "/v1/meetings", """
            {"title":"Rapat","date":"2025-07-24","place":"Malang"}\
            """));
        cases.put("GET /v1/meetings/{id}", get(Must.BE_READABLE, world.meeting()));
        cases.put("PATCH /v1/meetings/{id}", patch(Must.BE_REFUSED, world.meeting(), "{\"place\":\"Malang\"}"));
        cases.put("GET /v1/regions/{code}/commitments", get(Must.BE_READABLE, region + "/commitments"));
        cases.put("POST /v1/regions/{code}/commitments", post(Must.BE_REFUSED, region + "/commitments", """
            {"signedOn":"2025-07-24","title":"Komitmen","signatory":{"office":"Wali Kota Probolinggo"}}\
            """));
        cases.put("GET /v1/regions/{code}/commitments/{id}", get(Must.BE_READABLE, world.commitment()));
        cases.put(
                "PATCH /v1/regions/{code}/commitments/{id}",
                patch(Must.BE_REFUSED, world.commitment(), "{\"title\":\"Komitmen\"}"));
        cases.put("GET /v1/audit/region/entries", get(Must.BE_COMMON, "/v1/audit/region/entries"));
        cases.put("GET /v1/audit/casn/entries", get(Must.BE_COMMON, "/v1/audit/casn/entries"));
        cases.put("GET /v1/selection-rule-sets", get(Must.BE_COMMON, "/v1/selection-rule-sets"));
        cases.put(
                "GET /v1/selection-rule-sets/{code}/versions/{version}",
                get(Must.BE_COMMON, "/v1/selection-rule-sets/cpns-2024/versions/1"));
    }

    /** They belong to no agency, and only who acts for all writes. What is called is published: nothing changes it. */
    private void ruleSets() {
        String version = "/v1/selection-rule-sets/{code}/versions/{version}";
        String draft = "/v1/selection-rule-sets/cpns-2099/versions/9";
        String document = "{\"code\":\"cpns-2099\",\"version\":9}";
        cases.put("POST /v1/selection-rule-sets", post(Must.BE_REFUSED, "/v1/selection-rule-sets", document));
        cases.put(
                "GET " + version + "/comparison/{otherVersion}",
                get(Must.BE_COMMON, "/v1/selection-rule-sets/cpns-2024/versions/1/comparison/1"));
        cases.put("GET " + version + "/publication", get(Must.BE_UNKNOWN, draft + "/publication"));
        cases.put("PUT " + version, put(Must.BE_REFUSED, "/v1/selection-rule-sets/cpns-2024/versions/1", """
                {"code":"cpns-2024","version":1}"""));
        cases.put("DELETE " + version, delete(Must.BE_REFUSED, "/v1/selection-rule-sets/cpns-2024/versions/1"));
        cases.put(
                "POST " + version + "/validation",
                post(Must.BE_REFUSED, "/v1/selection-rule-sets/cpns-2024/versions/1/validation", "{}"));
        cases.put(
                "POST " + version + "/publication",
                post(Must.BE_REFUSED, "/v1/selection-rule-sets/cpns-2024/versions/1/publication", "{}"));
    }

    private void selections(AgencyScopeWorld world) {
        String path = world.selection().path();
        cases.put("GET /v1/selections", get(Must.LEAVE_IT_OUT, "/v1/selections?limit=200"));
        cases.put(
                "POST /v1/selections", post(Must.BE_REFUSED, "/v1/selections", """
                    {"kind":"CPNS","year":2024,"agency":"%s","name":"x"}\
                    """.formatted(AgencyScopeWorld.AGENCY)));
        cases.put("GET /v1/selections/{id}", get(Must.BE_ABSENT, path));
        cases.put("PATCH /v1/selections/{id}", patch(Must.BE_ABSENT, path, "{\"name\":\"CPNS 2024\"}"));
        cases.put("POST /v1/selections/{id}/closing", post(Must.BE_ABSENT, path + "/closing", "{}"));
        String amendments = path + "/formations/" + world.formationCode() + "/amendments";
        cases.put("GET /v1/selections/{id}/formations/{formationCode}/amendments", get(Must.BE_ABSENT, amendments));
        cases.put(
                "POST /v1/selections/{id}/formations/{formationCode}/amendments",
                post(Must.BE_ABSENT, amendments, """
                {"unit":"Dinas Kominfo","reason":"Perubahan struktur","decree":"Perwali 1/2024"}"""));
        cases.put("GET /v1/selection-statistics", get(Must.LEAVE_IT_OUT, "/v1/selection-statistics?groupBy=agency"));
        cases.put(
                "GET /v1/selection-statistics/export.csv",
                get(Must.LEAVE_IT_OUT, "/v1/selection-statistics/export.csv?groupBy=agency"));
        cases.put("GET /v1/selections/{id}/formations", get(Must.BE_ABSENT, path + "/formations"));
        cases.put("GET /v1/selections/{id}/participants", get(Must.BE_ABSENT, path + "/participants"));
        cases.put(
                "GET /v1/selections/{id}/participants/{participantNumber}/outcome",
                get(Must.BE_ABSENT, world.outcomePath()));
        cases.put(
                "POST /v1/selections/{id}/participants/{participantNumber}/outcome",
                post(Must.BE_ABSENT, world.outcomePath(), AgencyScopeWorld.OUTCOME));
        cases.put(
                "POST /v1/selections/{id}/imports",
                csv(Must.BE_ABSENT, path + "/imports?kind=formations&dryRun=true", world.formations()));
        cases.put("GET /v1/selections/{id}/imports/{importId}", get(Must.BE_ABSENT, world.importPath()));
        cases.put(
                "GET /v1/selections/{id}/imports/{importId}/rejections",
                get(Must.BE_ABSENT, world.importPath() + "/rejections"));
        cases.put(
                "POST /v1/selections/{id}/imports/{importId}/cancellation",
                post(Must.BE_ABSENT, world.importPath() + "/cancellation", "{}"));
        cases.put("GET /v1/selections/{id}/publications", get(Must.BE_ABSENT, path + "/publications"));
        cases.put("GET /v1/selections/{id}/corrections", get(Must.BE_ABSENT, path + "/corrections"));
        cases.put("GET /v1/selections/{id}/evaluations", get(Must.BE_ABSENT, path + "/evaluations"));
        cases.put(
                "POST /v1/selections/{id}/evaluations",
                post(Must.BE_ABSENT, path + "/evaluations", "{\"stage\":\"SKD\",\"dryRun\":true}"));
    }

    private void evaluations(AgencyScopeWorld world) {
        String path = world.finals();
        cases.put("GET /v1/evaluations/{id}", get(Must.BE_ABSENT, path));
        cases.put("GET /v1/evaluations/{id}/results", get(Must.BE_ABSENT, path + "/results"));
        cases.put(
                "GET /v1/evaluations/{id}/results/{participantNumber}",
                get(Must.BE_ABSENT, path + "/results/" + world.participantNumber()));
        cases.put("GET /v1/evaluations/{id}/input.csv", get(Must.BE_ABSENT, path + "/input.csv"));
        cases.put("GET /v1/evaluations/{id}/results.csv", get(Must.BE_ABSENT, path + "/results.csv"));
        cases.put("POST /v1/evaluations/{id}/verification", post(Must.BE_ABSENT, path + "/verification", "{}"));
        String difference = path + "/diff/" + path.substring(path.lastIndexOf('/') + 1);
        cases.put("GET /v1/evaluations/{id}/diff/{other}", get(Must.BE_ABSENT, difference));
        cases.put(
                "GET /v1/evaluations/{id}/diff/{other}/changes.csv", get(Must.BE_ABSENT, difference + "/changes.csv"));
        cases.put("GET /v1/evaluations/{id}/decisions", get(Must.BE_ABSENT, path + "/decisions"));
        cases.put("POST /v1/evaluations/{id}/decisions", post(Must.BE_ABSENT, path + "/decisions", """
            {"formationCode":"3574-24-000","selected":["%s"],"reason":"A reason of at least twenty characters.",
             "reference":"BA-1"}\
            """.formatted(
                        world.participantNumber())));
        cases.put("POST /v1/evaluations/{id}/cancellation", post(Must.BE_ABSENT, path + "/cancellation", "{}"));
        cases.put("POST /v1/evaluations/{id}/publication", post(Must.BE_ABSENT, path + "/publication", "{}"));
        cases.put("GET /v1/evaluations/{id}/publication", get(Must.BE_ABSENT, world.published() + "/publication"));
    }

    /** What is published is for everybody; what is objected to it, and who asks for their own, is the agency's. */
    private void publications(AgencyScopeWorld world) {
        String published = "/v1/publications/" + world.published().substring("/v1/evaluations/".length());
        cases.put("GET /v1/publications", get(Must.BE_PUBLIC, "/v1/publications"));
        cases.put("GET /v1/publications/{evaluation}", get(Must.BE_PUBLIC, published));
        cases.put("GET /v1/publications/{evaluation}/results", get(Must.BE_PUBLIC, published + "/results"));
        cases.put("GET /v1/publications/{evaluation}/results.csv", get(Must.BE_PUBLIC, published + "/results.csv"));
        cases.put("POST /v1/result-lookups", post(Must.BE_ABSENT, "/v1/result-lookups", """
            {"selection":"%s","participantNumber":"%s","birthDate":"%s"}\
            """.formatted(
                        world.id(), world.participantNumber(), world.birthDate())));
        cases.put("GET /v1/objections", get(Must.LEAVE_IT_OUT, "/v1/objections?limit=200"));
        cases.put("POST /v1/objections", post(Must.BE_ABSENT, "/v1/objections", """
            {"selection":"%s","stage":"SKD","participantNumber":"%s","grounds":"Grounds of at least twenty characters."}\
            """.formatted(
                        world.id(), world.participantNumber())));
        String objection = "/v1/objections/" + world.id();
        cases.put("GET /v1/objections/{id}", get(Must.BE_UNKNOWN, objection));
        cases.put("POST /v1/objections/{id}/answer", post(Must.BE_UNKNOWN, objection + "/answer", """
            {"accepted":false,"reasoning":"A reasoning of at least twenty characters."}\
            """));
    }
}
