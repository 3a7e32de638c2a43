package id.talenta.local.launcher;

import java.io.PrintWriter;
import java.util.Locale;

/** What the person at the terminal sees: lines that stay, and one at the bottom that changes while something is awaited. */
final class Screen {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean live;

    private Screen(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    static Screen of(PrintWriter out) {
        return new Screen(out, System.console() != null);
    }

    void line(String text) {
        if (live) {
            out.print(ERASE_LINE);
        }
        out.println(text);
        out.flush();
    }

    void line(String format, Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    /** Shown until the next line; not shown where lines cannot be taken back. */
    void passing(String text) {
        if (live) {
            out.print(ERASE_LINE + text);
            out.flush();
        }
    }

    static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000f);
    }
}
