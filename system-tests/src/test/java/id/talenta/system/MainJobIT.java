package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.Applicant;
import id.talenta.demo.Demo;
import id.talenta.demo.Demo.Spoiled;
import id.talenta.demo.Population;
import id.talenta.demo.SkdScores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite's main job through the gateway, held against a computation of its own. */
class MainJobIT {

    private final RunningSuite suite = RunningSuite.get();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void scoresGoInAndExplainedDecisionsComeOut() {
        assertThat(demo(UnaryOperator.identity(), "--until-publication"))
                .as(said())
                .isZero();
        assertThat(said())
                .contains("all agree", "Everything agrees with the independent computation.")
                .contains("Pemerintah Kota Probolinggo")
                .containsPattern("[1-9]\\d* ties decided, with reasons")
                .containsPattern("id: \\S")
                .containsPattern("en: \\S");
    }

    /** A check that cannot fail is none: the same run, counted again from an input that one score was changed in. */
    @Test
    void aDifferenceIsFound() {
        assertThat(demo(MainJobIT::withOneScoreChanged, "--applicants", "400", "--until-publication"))
                .isEqualTo(1);
        assertThat(said()).contains("differences between the suite and the independent computation");
    }

    @Test
    void formationsAsAgenciesPublishThemMakeOneSelectionPerAgency(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("formations.csv"), """
                formationId,agencyCode,agency,needType,position,unit,quota,openToDisability,educationLevels,programmes\r
                8a0384,35.27,Pemerintah Kab. Sampang,UMUM,PETUGAS,"Kab. Sampang | Dinas A, B | Seksi  Lalu Lintas",2,true,Diploma III,"D-III A, B DAN C; D-III D"\r
                f4cc,35,Pemerintah Provinsi Jawa Timur,CUMLAUDE,"ANALIS ""MUDA"" SATU",Setda,1,false,S-1/Sarjana,\r
                f4cd,35,Pemerintah Provinsi Jawa Timur,UMUM,PEMULA,Dinas C,3,false,SLTA; SMK/SLTA Kejuruan,SMK X; SMK X;\r
                """);
        assertThat(demo(
                        UnaryOperator.identity(),
                        "--formations",
                        file.toString(),
                        "--applicants",
                        "150",
                        "--until-publication"))
                .as(said())
                .isZero();
        assertThat(said()).contains("35.27 Pemerintah Kab. Sampang", "35 Pemerintah Provinsi Jawa Timur", "total of 2");
    }

    private int demo(UnaryOperator<Population> recounted, String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Spoiled spoiled = new Spoiled(recounted, UnaryOperator.identity());
        int exit = new Demo(suite.gateway(), suite.tokenEndpoint(), out, spoiled).run(List.of(args));
        System.out.println(said());
        return exit;
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Population withOneScoreChanged(Population people) {
        List<Applicant> applicants = new ArrayList<>(people.applicants());
        for (int i = 0; i < applicants.size(); i++) {
            Applicant one = applicants.get(i);
            if (one.skd() != null
                    && one.skd().twk() >= 65
                    && one.skd().tiu() >= 85
                    && one.skd().tkp() >= 166) {
                applicants.set(i, one.with(new SkdScores(5, 5, 45)));
                return new Population(people.formations(), List.copyOf(applicants), people.ties());
            }
        }
        throw new IllegalStateException("Nobody met the grades");
    }
}
