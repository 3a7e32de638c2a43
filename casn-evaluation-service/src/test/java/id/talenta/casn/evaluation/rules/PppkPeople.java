package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formations and participants of PPPK selections, in few words. */
final class PppkPeople {

    static final LocalDate BORN = LocalDate.of(1990, 5, 3);
    static final String TEACHER = "AHLI PERTAMA - GURU KELAS";

    private PppkPeople() {}

    static PppkFormation formation(String code, String position, String location, NeedType needType, int quota) {
        return new PppkFormation(
                new FormationNeed(code, needType, quota), position, location, "S-1 PENDIDIKAN; D-IV BIDAN", null);
    }

    static PppkFormation withMinimum(PppkFormation formation, Integer minimum) {
        return new PppkFormation(
                formation.need(), formation.position(), formation.location(), formation.qualification(), minimum);
    }

    static Map<String, PppkFormation> formations(PppkFormation... formations) {
        return List.of(formations).stream()
                .collect(Collectors.toMap(
                        formation -> formation.need().code(), Function.identity(), (one, other) -> one, TreeMap::new));
    }

    static PppkScores scores(int technical, int managerial, int sociocultural, int interview) {
        return new PppkScores(technical, managerial, sociocultural, interview, null);
    }

    static PppkScores withAdditional(int technical, String additional) {
        return new PppkScores(technical, 80, 60, 30, new BigDecimal(additional));
    }

    static PppkCandidate candidate(String number, String formation, String priority, PppkScores scores) {
        return candidate(number, formation, priority, scores, BORN);
    }

    static PppkCandidate candidate(
            String number, String formation, String priority, PppkScores scores, LocalDate birthDate) {
        return new PppkCandidate(
                number, formation, priority, List.of(), "S-1 PENDIDIKAN", birthDate, scores != null, scores);
    }

    static PppkCandidate affirmed(String number, String formation, PppkScores scores, Affirmation... affirmations) {
        return new PppkCandidate(number, formation, null, List.of(affirmations), "S-1 PENDIDIKAN", BORN, true, scores);
    }

    static PppkCandidate left(PppkCandidate candidate, ParticipantOutcome outcome) {
        return new PppkCandidate(
                candidate.participantNumber(),
                candidate.formationCode(),
                candidate.priority(),
                candidate.affirmations(),
                candidate.qualification(),
                candidate.birthDate(),
                candidate.present(),
                candidate.scores(),
                outcome);
    }

    static PppkCandidate named(PppkCandidate candidate, String number) {
        return changed(candidate, number, candidate.qualification(), candidate.birthDate(), candidate.scores());
    }

    static PppkCandidate withScores(PppkCandidate candidate, PppkScores scores) {
        return changed(
                candidate, candidate.participantNumber(), candidate.qualification(), candidate.birthDate(), scores);
    }

    static PppkCandidate withQualification(PppkCandidate candidate, String qualification) {
        return changed(
                candidate, candidate.participantNumber(), qualification, candidate.birthDate(), candidate.scores());
    }

    /** With a higher score in one of the tests, if they were there. */
    static PppkCandidate better(PppkCandidate candidate, Random random) {
        PppkScores scores = candidate.scores();
        if (scores == null) {
            return candidate;
        }
        int test = random.nextInt(4);
        int more = 1 + random.nextInt(10);
        return withScores(
                candidate,
                new PppkScores(
                        scores.technical() + (test == 0 ? 5 * more : 0),
                        scores.managerial() + (test == 1 ? more : 0),
                        scores.sociocultural() + (test == 2 ? more : 0),
                        scores.interview() + (test == 3 ? more : 0),
                        scores.additional()));
    }

    private static PppkCandidate changed(
            PppkCandidate candidate, String number, String qualification, LocalDate birthDate, PppkScores scores) {
        return new PppkCandidate(
                number,
                candidate.formationCode(),
                candidate.priority(),
                candidate.affirmations(),
                qualification,
                birthDate,
                candidate.present(),
                scores,
                candidate.outcome());
    }

    static Map<String, PppkPlacement> byNumber(PppkResult result) {
        return result.placements().stream()
                .collect(Collectors.toMap(placed -> placed.placement().participantNumber(), Function.identity()));
    }

    static Map<String, String> codes(PppkResult result) {
        return result.placements().stream()
                .collect(Collectors.toMap(
                        placed -> placed.placement().participantNumber(),
                        placed -> placed.placement().code(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
