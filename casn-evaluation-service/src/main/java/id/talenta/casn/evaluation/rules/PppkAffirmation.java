package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * Points that are added to the technical score (2021: PermenPANRB 28/2021; 2022: PermenPANRB 20/2022).
 *
 * @param code on what ground
 * @param percent per cent of the highest technical score
 * @param positions for positions that have one of these phrases; all if empty
 */
public record PppkAffirmation(Affirmation code, int percent, List<String> positions) {

    private static final int WHOLE = 100;

    PppkAffirmation checked(String path) {
        PayloadCheck.present(code, path + ".code");
        PayloadCheck.require(percent > 0 && percent <= WHOLE, path + ".percent", "must be between 1 and " + WHOLE);
        PayloadCheck.present(positions, path + ".positions");
        return new PppkAffirmation(code, percent, List.copyOf(positions));
    }

    boolean covers(String position) {
        return positions.isEmpty() || positions.stream().anyMatch(phrase -> Wording.contains(position, phrase));
    }
}
