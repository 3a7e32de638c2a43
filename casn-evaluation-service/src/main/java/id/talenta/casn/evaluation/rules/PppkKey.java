package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Everything a person is ranked by in a PPPK selection. Two people whose keys are equal on every criterion share a rank.
 *
 * @param priority priority class, null where the rules have none
 * @param level level of the class, 0 where the rules have none
 * @param total total score
 * @param technical technical score, affirmation included
 * @param managerialAndSociocultural both together
 * @param interview score of the interview
 * @param birthDate date of birth, personal data
 */
public record PppkKey(
        String priority,
        int level,
        BigDecimal total,
        BigDecimal technical,
        int managerialAndSociocultural,
        int interview,
        LocalDate birthDate) {

    static PppkKey of(PppkRules rules, PppkCandidate candidate, PppkScore score) {
        return new PppkKey(
                candidate.priority(),
                rules.level(candidate.priority()),
                score.total(),
                score.technical(),
                candidate.scores().managerialAndSociocultural(),
                candidate.scores().interview(),
                candidate.birthDate());
    }
}
