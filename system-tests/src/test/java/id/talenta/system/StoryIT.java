package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.Demo;
import id.talenta.demo.Demo.Spoiled;
import id.talenta.demo.StaffMember;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** From the first import to the scorecards of the regions, held against a computation of its own. */
class StoryIT {

    private final RunningSuite suite = RunningSuite.get();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void whoWasSelectedBecomesATalentAndTheScorecardShowsIt() {
        assertThat(demo(Spoiled.NOT)).as(said()).isZero();
        assertThat(said())
                .containsPattern("[1-9][0-9]* appointed")
                .contains("660 people of 3 agencies imported", "3 published by another person", "38, up to date")
                .contains("Everything agrees with the independent computation.");
    }

    /** A check that cannot fail is none: one person's appraisal is counted again as another one. */
    @Test
    void aDifferenceIsFound() {
        Spoiled spoiled = new Spoiled(UnaryOperator.identity(), StoryIT::withOneAppraisalLost);
        assertThat(demo(spoiled, "--applicants", "300", "--staff", "90", "--appointments", "5"))
                .isEqualTo(1);
        assertThat(said()).contains("differences between the suite and the independent computation", "MISSING");
    }

    private static List<StaffMember> withOneAppraisalLost(List<StaffMember> staff) {
        List<StaffMember> changed = new ArrayList<>(staff);
        changed.set(0, changed.get(0).withoutAppraisal());
        return changed;
    }

    private int demo(Spoiled spoiled, String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = new Demo(suite.gateway(), suite.tokenEndpoint(), out, spoiled).run(List.of(args));
        System.out.println(said());
        return exit;
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
