package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Formations are read in parts that no group is torn apart by. */
class FormationGroupsTest {

    @Property
    void partsAreOfWholeGroupsAndTogetherAreEverything(
            @ForAll @NotEmpty @Size(max = 40) List<@IntRange(min = 1, max = 6) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 20) int together) {
        FormationGroups.Numbering numbering = numbering(sizes);
        List<FormationGroups.Part> parts = numbering.parts(together);
        List<Integer> seen = new ArrayList<>();
        for (FormationGroups.Part part : parts) {
            boolean last = part.afterLast() == numbering.codes().size();
            int size = part.afterLast() - part.first();
            assertThat(size).isLessThan(together + 6);
            if (!last) {
                assertThat(size).isGreaterThanOrEqualTo(together);
                assertThat(numbering.groupOf()[part.afterLast()])
                        .as("group after the part")
                        .isNotEqualTo(numbering.groupOf()[part.afterLast() - 1]);
            }
            IntStream.range(part.first(), part.afterLast()).forEach(seen::add);
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, numbering.codes().size()).boxed().toList());
    }

    @Property(tries = 20)
    void asManyAsThereAreAreOnePart(@ForAll @NotEmpty @Size(max = 40) List<@IntRange(min = 1, max = 6) Integer> sizes) {
        assertThat(numbering(sizes).parts(Integer.MAX_VALUE)).hasSize(1);
    }

    /** @param sizes how many formations there are in each group */
    private static FormationGroups.Numbering numbering(List<Integer> sizes) {
        List<String> codes = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int group = 0; group < sizes.size(); group++) {
            for (int i = 0; i < sizes.get(group); i++) {
                codes.add("F-%03d".formatted(codes.size()));
                groups.add(group);
            }
        }
        return new FormationGroups.Numbering(
                codes, groups.stream().mapToInt(Integer::intValue).toArray());
    }
}
