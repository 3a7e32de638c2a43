package id.talenta.casn.evaluation.rules;

/**
 * The tests of a PPPK selection. Managerial and sociocultural competence have a maximum of each and one of both
 * together, which is the one that counts where a regulation states no other (2021, 2022).
 *
 * @param technical technical competence (<em>kompetensi teknis</em>)
 * @param managerial managerial competence (<em>kompetensi manajerial</em>)
 * @param sociocultural sociocultural competence (<em>kompetensi sosio-kultural</em>)
 * @param interview interview (<em>wawancara</em>), by computer
 * @param managerialAndSociocultural highest score of both together
 * @param maximum highest total: technical, both together, interview
 */
public record PppkTests(
        PppkTestRule technical,
        PppkTestRule managerial,
        PppkTestRule sociocultural,
        PppkTestRule interview,
        int managerialAndSociocultural,
        int maximum) {

    void check(String path) {
        part(technical, path + ".technical");
        part(managerial, path + ".managerial");
        part(sociocultural, path + ".sociocultural");
        part(interview, path + ".interview");
        int least = Math.max(managerial.maximum(), sociocultural.maximum());
        int most = managerial.maximum() + sociocultural.maximum();
        PayloadCheck.require(
                managerialAndSociocultural >= least && managerialAndSociocultural <= most,
                path + ".managerialAndSociocultural",
                "must be between " + least + " and " + most);
        int sum = technical.maximum() + managerialAndSociocultural + interview.maximum();
        PayloadCheck.require(maximum == sum, path + ".maximum", "must be the sum " + sum + ", is " + maximum);
    }

    private static void part(PppkTestRule rule, String path) {
        PayloadCheck.present(rule, path);
        rule.check(path);
    }
}
