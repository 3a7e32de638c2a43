package id.talenta.casn.appointment.rules;

/**
 * Somebody in the final result of a formation.
 *
 * @param participantNumber who
 * @param rank rank inside the formation, 0 for who has none (absent, eliminated)
 * @param selected whether the result gave them a post
 * @param ranked whether the result says of them that they were ranked and got no post; false for any other outcome
 * @param appointed whether there is, or was, an appointment of theirs
 */
public record Contender(String participantNumber, int rank, boolean selected, boolean ranked, boolean appointed) {}
