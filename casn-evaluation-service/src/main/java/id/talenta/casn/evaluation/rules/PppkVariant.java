package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * Positions whose tests differ (2024: <em>Pengelola Umum Operasional</em>).
 *
 * @param code what it is called
 * @param positions a formation belongs to it if its position has one of these phrases
 * @param tests its tests
 */
public record PppkVariant(String code, List<String> positions, PppkTests tests) {

    PppkVariant checked(String path) {
        PayloadCheck.require(code != null && !code.isBlank(), path + ".code", "is missing");
        List<String> copy = PayloadCheck.distinct(positions, path + ".positions");
        PayloadCheck.present(tests, path + ".tests");
        tests.check(path + ".tests");
        return new PppkVariant(code, copy, tests);
    }

    boolean covers(String position) {
        return positions.stream().anyMatch(phrase -> Wording.contains(position, phrase));
    }
}
