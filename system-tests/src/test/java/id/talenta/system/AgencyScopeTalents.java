package id.talenta.system;

import static id.talenta.system.AgencyScopeCase.csv;
import static id.talenta.system.AgencyScopeCase.get;
import static id.talenta.system.AgencyScopeCase.patch;
import static id.talenta.system.AgencyScopeCase.post;

import id.talenta.demo.TalentCsv;
import id.talenta.system.AgencyScopeCase.Must;
import id.talenta.system.Hiring.Hire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of {@link AgencyScopeTable} that is about people who are appointed and who serve. */
final class AgencyScopeTalents {

    private final Map<String, AgencyScopeCase> cases = new LinkedHashMap<>();

    AgencyScopeTalents(AgencyScopeTalentWorld world) {
        appointments(world);
        talents(world);
        imports(world);
        mappings(world);
        operations(world);
    }

    Map<String, AgencyScopeCase> cases() {
        return cases;
    }

    private void appointments(AgencyScopeTalentWorld world) {
        Hire next = world.next();
        cases.put("GET /v1/appointments", get(Must.LEAVE_IT_OUT, "/v1/appointments?limit=200"));
        cases.put(
                "POST /v1/appointments",
                post(Must.BE_ABSENT, "/v1/appointments", world.hiring().request(next)));
        cases.put("GET /v1/appointments/{id}", get(Must.BE_ABSENT, world.appointment()));
        cases.put("PATCH /v1/appointments/{id}", patch(Must.BE_ABSENT, world.appointment(), """
                {"nip":"%s","effectiveDate":"%s","decreeNumber":"813.3/1/2025","decreeDate":"2025-03-20"}""".formatted(
                        next.nip(), Hiring.EFFECTIVE)));
        pipeline(world);
    }

    private void pipeline(AgencyScopeTalentWorld world) {
        String transitions = world.appointment() + "/transitions";
        String replacement = world.appointment() + "/replacement";
        String selection = world.hiring().selectionId();
        String nowhere = "/v1/appointment-imports/0199a1b2-7a4e-7c3a-9d55-0f6e4f3f2a10";
        cases.put("GET /v1/appointments/{id}/transitions", get(Must.BE_ABSENT, transitions));
        cases.put(
                "POST /v1/appointments/{id}/transitions",
                post(Must.BE_ABSENT, transitions, "{\"to\":\"APS\",\"reason\":\"Surat\"}"));
        cases.put("GET /v1/appointments/{id}/replacement", get(Must.BE_UNKNOWN, replacement));
        cases.put("POST /v1/appointments/{id}/replacement", post(Must.BE_ABSENT, replacement, "{}"));
        cases.put(
                "POST /v1/appointment-imports",
                csv(
                        Must.BE_ABSENT,
                        "/v1/appointment-imports?selection=" + selection + "&dryRun=true",
                        "participantNumber,to\n1,APS\n"));
        cases.put("GET /v1/appointment-imports/{id}", get(Must.BE_UNKNOWN, nowhere));
        cases.put("GET /v1/appointment-imports/{id}/rejections", get(Must.BE_UNKNOWN, nowhere + "/rejections"));
        cases.put(
                "POST /v1/appointment-imports/{id}/cancellation",
                post(Must.BE_UNKNOWN, nowhere + "/cancellation", "{}"));
        probations(world.appointment().replace("appointments", "probations"));
    }

    private void probations(String path) {
        cases.put("GET /v1/probations", get(Must.LEAVE_IT_OUT, "/v1/probations?limit=200"));
        cases.put("GET /v1/probations/{id}", get(Must.BE_ABSENT, path));
        cases.put("POST /v1/probations/{id}/records", post(Must.BE_ABSENT, path + "/records", """
                {"kind":"HEALTH","date":"2025-03-01","reference":"1","fit":true}"""));
        cases.put("POST /v1/probations/{id}/completion", post(Must.BE_ABSENT, path + "/completion", """
                {"outcome":"DISMISSED","decreeNumber":"1","decreeDate":"2025-03-20","effectiveDate":"2025-03-20","reason":"x"}"""));
    }

    private void talents(AgencyScopeTalentWorld world) {
        String talent = world.talent();
        cases.put("GET /v1/talents", get(Must.LEAVE_IT_OUT, "/v1/talents?limit=200"));
        cases.put("GET /v1/talents/{id}", get(Must.BE_ABSENT, talent));
        cases.put("PATCH /v1/talents/{id}", patch(Must.BE_ABSENT, talent, "{\"unit\":\"Dinas Kesehatan\"}"));
        cases.put("GET /v1/talents/{id}/export", get(Must.BE_ABSENT, talent + "/export"));
        cases.put(
                "POST /v1/talent-lookups",
                post(Must.BE_ABSENT, "/v1/talent-lookups", "{\"nip\":\"%s\"}".formatted(world.nip())));
        cases.put("GET /v1/talents/{id}/appraisals", get(Must.BE_ABSENT, talent + "/appraisals"));
        cases.put("POST /v1/talents/{id}/appraisals", post(Must.BE_ABSENT, talent + "/appraisals", """
                {"year":2023,"workResult":"SESUAI","workBehaviour":"SESUAI"}"""));
        cases.put("GET /v1/talents/{id}/appraisals/{appraisalId}", get(Must.BE_ABSENT, world.appraisal()));
        cases.put(
                "PATCH /v1/talents/{id}/appraisals/{appraisalId}",
                patch(Must.BE_ABSENT, world.appraisal(), "{\"workResult\":\"SESUAI\"}"));
        cases.put("GET /v1/talents/{id}/assessments", get(Must.BE_ABSENT, talent + "/assessments"));
        cases.put("POST /v1/talents/{id}/assessments", post(Must.BE_ABSENT, talent + "/assessments", """
                {"assessedOn":"2024-05-02","instrument":"Sintetis","components":{"potential":70}}"""));
        cases.put("GET /v1/talents/{id}/assessments/{assessmentId}", get(Must.BE_ABSENT, world.assessment()));
        cases.put("GET /v1/talent-rule-sets", get(Must.BE_COMMON, "/v1/talent-rule-sets"));
        cases.put(
                "GET /v1/talent-rule-sets/{code}/versions/{version}",
                get(Must.BE_COMMON, "/v1/talent-rule-sets/talent-kepka-411-2025/versions/1"));
        cases.put("GET /v1/audit/talent/entries", get(Must.BE_COMMON, "/v1/audit/talent/entries"));
    }

    private void imports(AgencyScopeTalentWorld world) {
        String path = world.importPath();
        cases.put(
                "POST /v1/talent-imports",
                csv(Must.BE_REJECTED, "/v1/talent-imports", TalentCsv.talents(List.of(world.person()))));
        cases.put("GET /v1/talent-imports/{id}", get(Must.BE_ABSENT, path));
        cases.put("GET /v1/talent-imports/{id}/rejections", get(Must.BE_ABSENT, path + "/rejections"));
        cases.put("POST /v1/talent-imports/{id}/cancellation", post(Must.BE_ABSENT, path + "/cancellation", "{}"));
    }

    private void mappings(AgencyScopeTalentWorld world) {
        String path = world.mapping();
        cases.put("GET /v1/talent-mappings", get(Must.LEAVE_IT_OUT, "/v1/talent-mappings?limit=200"));
        cases.put("POST /v1/talent-mappings", post(Must.BE_REFUSED, "/v1/talent-mappings", """
                {"agency":"%s","period":"2025","ruleSet":"talent-kepka-411-2025"}""".formatted(
                        AgencyScopeWorld.AGENCY)));
        cases.put("GET /v1/talent-mappings/{id}", get(Must.BE_ABSENT, path));
        cases.put("GET /v1/talent-mappings/{id}/placements", get(Must.BE_ABSENT, path + "/placements"));
        cases.put(
                "GET /v1/talent-mappings/{id}/placements/{talent}",
                get(Must.BE_ABSENT, path + "/placements/" + AgencyScopeTalentWorld.id(world.talent())));
        cases.put("GET /v1/talent-mappings/{id}/placements.csv", get(Must.BE_ABSENT, path + "/placements.csv"));
        cases.put("GET /v1/talent-mappings/{id}/matrix", get(Must.BE_ABSENT, path + "/matrix"));
        cases.put("POST /v1/talent-mappings/{id}/cancellation", post(Must.BE_ABSENT, path + "/cancellation", "{}"));
        cases.put("POST /v1/talent-mappings/{id}/publication", post(Must.BE_ABSENT, path + "/publication", "{}"));
        cases.put("GET /v1/talent-mappings/{id}/publication", get(Must.BE_ABSENT, world.published() + "/publication"));
    }

    private void operations(AgencyScopeTalentWorld world) {
        cases.put("GET /v1/scorecards", get(Must.BE_READABLE, "/v1/scorecards"));
        cases.put(
                "GET /v1/regions/{code}/scorecard",
                get(Must.BE_READABLE, "/v1/regions/" + AgencyScopeWorld.AGENCY + "/scorecard"));
        cases.put(
                "POST /v1/operations/region/agency-publications",
                post(Must.BE_COMMON, "/v1/operations/region/agency-publications", "{}"));
        cases.put("POST /v1/operations/region/rebuilds", post(Must.BE_COMMON, "/v1/operations/region/rebuilds", "{}"));
        cases.put("GET /v1/operations/region/rebuilds/{id}", get(Must.BE_COMMON, world.rebuild()));
        cases.put(
                "POST /v1/operations/region/rebuilds/{id}/cancellation",
                post(Must.BE_UNKNOWN, "/v1/operations/region/rebuilds/" + UUID.randomUUID() + "/cancellation", "{}"));
        for (String service : List.of("region", "casn", "talent")) {
            String path = "/v1/operations/" + service + "/dead-letters";
            cases.put("GET " + path, get(Must.BE_COMMON, path));
            cases.put(
                    "POST " + path + "/{id}/replay",
                    post(Must.BE_UNKNOWN, path + "/" + UUID.randomUUID() + "/replay", "{}"));
        }
    }
}
