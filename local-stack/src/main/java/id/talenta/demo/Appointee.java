package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody who was selected and is appointed.
 *
 * @param nip the invented number, which agrees with who it is and with the month of the appointment
 * @param profile as the suite shows it after the event has arrived; null before
 */
record Appointee(SelectionRun run, Applicant who, Formation formation, String nip, JsonNode profile) {

    Appointee with(JsonNode arrived) {
        return new Appointee(run, who, formation, nip, arrived);
    }
}
