package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpaRulesTest {

    private static final GpaRules GPA = RuleSetFile.CPNS_2024.gpa();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMA",
                "sma",
                " SMA/SMK SEDERAJAT",
                "SMK Teknik Mesin",
                "SLTA/SMA SEDERAJAT",
                "SMU",
                "MA",
                "MA IPA",
                "MAK",
                "SPP",
                "STM",
                "Paket C",
                "SEKOLAH MENENGAH ATAS",
                "SMK-TEKNIK LISTRIK",
                "SMA (IPA)"
            })
    void secondarySchoolIsMarkedInHundreds(String qualification) {
        assertThat(GPA.scaleOf(qualification)).isEqualTo(GpaScale.SECONDARY_SCHOOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-1 MANAJEMEN", "MANAJEMEN", "D-III SEKRETARI", "MAGISTER HUKUM", "SEKOLAH TINGGI ILMU STATISTIK",
                "S-2 MATEMATIKA", "SMART CITY", "STMIK INFORMATIKA", "DOKTER", ""
            })
    void everythingElseIsMarkedInFours(String qualification) {
        assertThat(GPA.scaleOf(qualification)).isEqualTo(GpaScale.HIGHER_EDUCATION);
    }

    @Test
    void marksCompareAsPerCent() {
        assertThat(GPA.percent(People.ipk("3.45"))).isEqualTo(new BigDecimal("86.25"));
        assertThat(GPA.percent(People.ipk("3.50"))).isEqualTo(GPA.percent(People.diploma("87.5")));
        assertThat(GPA.percent(People.ipk("4"))).isEqualByComparingTo("100");
        assertThat(GPA.percent(null)).isNull();
    }
}
