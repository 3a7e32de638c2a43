package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormationSourceTest {

    private static final String HEADER =
            "formationId,agencyCode,agency,needType,position,unit,quota,openToDisability,educationLevels,programmes\r\n";

    @Test
    void theProjectsOwnSetHasEveryNeedTypeAndEveryLevelOfSchooling() {
        List<Formation> own = FormationSource.ofTheProject();
        assertThat(own).hasSizeBetween(25, 40).extracting(Formation::code).doesNotHaveDuplicates();
        assertThat(own).extracting(Formation::needType).contains(NeedType.values());
        assertThat(own)
                .flatExtracting(Formation::qualifications)
                .anyMatch(one -> one.startsWith("SMA"))
                .anyMatch(one -> one.startsWith("SMK"))
                .anyMatch(one -> one.startsWith("D-III"))
                .anyMatch(one -> one.startsWith("S-1"));
        assertThat(own).allMatch(formation -> formation.quota() > 0);
    }

    @Test
    void publishedRowsAreMappedAndTidied() throws IOException {
        Formation formation = published("f-1,35.27,Pemerintah Kab. Sampang,UMUM,PENGAWAS ,"
                        + "\"Kabupaten Sampang | Dinas A, B dan C | Seksi  Lalu Lintas\",2,true,Diploma III/Sarjana Muda,"
                        + "\"D-III PERPUSTAKAAN, INFORMASI; D-III ARSIP ;\"\r\n")
                .get(0);
        assertThat(formation)
                .isEqualTo(new Formation(
                        "35.27",
                        "Pemerintah Kab. Sampang",
                        "f-1",
                        "PENGAWAS",
                        "Kabupaten Sampang | Dinas A, B dan C | Seksi Lalu Lintas",
                        "Pemerintah Kab. Sampang",
                        NeedType.UMUM,
                        "D-III PERPUSTAKAAN, INFORMASI;D-III ARSIP",
                        2));
        assertThat(formation.qualifications()).containsExactly("D-III PERPUSTAKAAN, INFORMASI", "D-III ARSIP");
    }

    @Test
    void levelsStandInForProgrammesThatAreNotGiven() throws IOException {
        assertThat(published("f-1,35,X,UMUM,P,U,1,false,Diploma IV; S-1/Sarjana,\r\n"))
                .extracting(Formation::qualification)
                .containsExactly("Diploma IV;S-1/Sarjana");
    }

    @Test
    void whatCannotBeUsedIsNamedByLineOrColumn() {
        assertThatThrownBy(() -> published("f-1,35,X,UMUM,P,U,one,false,S-2,S-2 A\r\n"))
                .isInstanceOf(FormationSource.UnusableFile.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> FormationSource.readPublished(new StringReader("formationId,agency\r\n1,2\r\n")))
                .hasMessageContaining("programmes")
                .hasMessageNotContaining("formationId");
        assertThatThrownBy(() -> FormationSource.ofFile(Path.of("no-such-file.csv")))
                .hasMessageContaining("no-such-file.csv");
    }

    private static List<Formation> published(String... rows) throws IOException {
        return FormationSource.readPublished(new StringReader(HEADER + String.join("", Arrays.asList(rows))));
    }
}
