package id.talenta.casn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation whose tables and files a test recomputes. {@code <!-- checked: name -->} stands in front of each of
 * them.
 */
public final class DocumentPage {

    /** How the page writes an empty cell. */
    public static final String NOTHING = "–";

    private static final String MARKED = "<!-- checked: %s -->";
    private static final Pattern MARK = Pattern.compile("<!-- checked: ([a-z0-9-]+) -->");
    private static final String FENCE = "```";

    private final String name;
    private final Map<String, List<String>> marked = new TreeMap<>();

    /** @param name of the page in {@code docs} */
    public DocumentPage(String name) {
        this.name = name;
        String at = null;
        for (String line : lines(path())) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                at = mark.group(1);
                if (marked.put(at, new ArrayList<>()) != null) {
                    throw new IllegalStateException(name + " has two of " + at);
                }
            } else if (at != null) {
                marked.get(at).add(line);
            }
        }
    }

    /** Everything that claims to be checked. */
    public Set<String> checked() {
        return marked.keySet();
    }

    /** The rows of a table, each by the names of its columns; code marks are left out. */
    public List<Map<String, String>> table(String mark) {
        List<List<String>> cells = part(mark).stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(DocumentPage::cells)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(2, cells.size())) {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                byColumn.put(cells.get(0).get(i), row.get(i));
            }
            rows.add(byColumn);
        }
        return rows;
    }

    /** The text between the fences, with a line end after every line. */
    public String block(String mark) {
        List<String> lines = part(mark);
        int from = 0;
        while (!lines.get(from).startsWith(FENCE)) {
            from++;
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(from + 1, lines.size())) {
            if (line.equals(FENCE)) {
                return text.toString();
            }
            text.append(line).append('\n');
        }
        throw new IllegalStateException(name + " does not end the block " + mark);
    }

    /** Writes another text between the fences; for pages whose examples come from the service. */
    public void write(String mark, String text) throws IOException {
        List<String> lines = Files.readAllLines(path());
        int from = lines.indexOf(MARKED.formatted(mark)) + 1;
        while (!lines.get(from).startsWith(FENCE)) {
            from++;
        }
        int until = from + 1;
        while (!lines.get(until).equals(FENCE)) {
            until++;
        }
        List<String> written = new ArrayList<>(lines.subList(0, from + 1));
        text.lines().forEach(written::add);
        written.addAll(lines.subList(until, lines.size()));
        Files.writeString(path(), String.join("\n", written) + "\n");
    }

    private List<String> part(String mark) {
        if (!marked.containsKey(mark)) {
            throw new IllegalStateException(name + " has no " + mark);
        }
        return marked.get(mark);
    }

    private Path path() {
        return Path.of("..").toAbsolutePath().normalize().resolve("docs").resolve(name);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
