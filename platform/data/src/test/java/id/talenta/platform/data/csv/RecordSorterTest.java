package id.talenta.platform.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSorterTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 1_000, 1_237})
    void recordsComeInTheOrderOfTheirKeysHoweverManyRunsThereWere(int records) throws IOException {
        List<String> keys = new ArrayList<>(
                IntStream.range(0, records).mapToObj("K-%06d"::formatted).toList());
        Collections.shuffle(keys, new Random(1));

        List<String> sorted = sorted(10, keys);

        assertThat(sorted)
                .isEqualTo(IntStream.range(0, records)
                        .mapToObj("K-%06d"::formatted)
                        .toList());
    }

    @Test
    void theOrderIsThatOfTheBytesAsInPostgresql() throws IOException {
        // by their UTF-16 units the last two would change places
        List<String> keys = List.of("A", "A1", "AB", "B", "a", "\u00e9", "\uff5e", "\ud83d\ude00");

        for (int together : new int[] {1, 3, 100}) {
            List<String> shuffled = new ArrayList<>(keys);
            Collections.shuffle(shuffled, new Random(2));
            assertThat(sorted(together, shuffled)).as("runs of %d", together).isEqualTo(keys);
        }
    }

    @Test
    void partsComeAsTheyWereAddedAlsoWhenTheyAreLargerThanTheBuffer() throws IOException {
        byte[] large = "x".repeat(200_000).getBytes(UTF_8);
        List<byte[][]> found = new ArrayList<>();
        try (RecordSorter sorter = new RecordSorter(new ScratchFiles(directory), 2)) {
            sorter.add("3", new byte[0], large);
            sorter.add("1", "first\n".getBytes(UTF_8), "second\n".getBytes(UTF_8));
            sorter.add("2", large, large);

            sorter.forEach(found::add);
        }
        assertThat(found.get(0)[0]).asString(UTF_8).isEqualTo("first\n");
        assertThat(found.get(0)[1]).asString(UTF_8).isEqualTo("second\n");
        assertThat(found.get(1)).isDeepEqualTo(new byte[][] {large, large});
        assertThat(found.get(2)).isDeepEqualTo(new byte[][] {new byte[0], large});
    }

    @Test
    void theFileHasNoNameSoNothingIsLeftOfIt() throws IOException {
        try (RecordSorter sorter = new RecordSorter(new ScratchFiles(directory), 1)) {
            sorter.add("1", "one".getBytes(UTF_8));
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).isEmpty();
            }
        }
    }

    private List<String> sorted(int together, List<String> keys) throws IOException {
        List<String> sorted = new ArrayList<>();
        try (RecordSorter sorter = new RecordSorter(new ScratchFiles(directory), together)) {
            for (String key : keys) {
                sorter.add(key, key.getBytes(UTF_8));
            }
            sorter.forEach(parts -> sorted.add(new String(parts[0], UTF_8)));
        }
        return sorted;
    }
}
