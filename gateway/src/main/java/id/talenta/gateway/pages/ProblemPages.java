package id.talenta.gateway.pages;

import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.ProblemCatalogue.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the pages of the problems: in both languages, the caller's first. Works without scripts. */
final class ProblemPages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/docs/pages.css">
            </head>
            <body class="page">
            <header><nav aria-label="Talenta"><a href="/docs">API</a> <a href="/problems">%s</a></nav></header>
            <main>
            %s</main>
            </body>
            </html>
            """;
    private static final LocalText LIST = new LocalText("Daftar masalah", "Problems");
    private static final LocalText LIST_LEAD = new LocalText(
            "Setiap kesalahan dijawab sebagai application/problem+json (RFC 9457); anggota code menunjuk ke salah satu di bawah ini.",
            "Every error is answered as application/problem+json (RFC 9457); its member code points to one of these.");
    private static final LocalText CODE = new LocalText("Kode", "Code");
    private static final LocalText STATUS = new LocalText("Status HTTP", "HTTP status");
    private static final LocalText MEANING = new LocalText("Arti", "Meaning");
    private static final LocalText DETAIL = new LocalText("Apa yang terjadi", "What happened");
    private static final LocalText HELP = new LocalText("Apa yang dapat dilakukan", "What you can do");

    private ProblemPages() {}

    static String list(Map<String, Entry> problems, Language language) {
        StringBuilder rows = new StringBuilder();
        problems.forEach((code, entry) ->
                rows.append("""
                <tr><th scope="row"><a href="/problems/%s">%s</a></th><td>%d</td><td>%s</td></tr>
                """.formatted(escape(code), escape(code), entry.status(), in(entry.title(), language))));
        String content = """
                <h1>%s</h1>
                <p>%s</p>
                <table>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        in(LIST, language),
                        in(LIST_LEAD, language),
                        in(CODE, language),
                        in(STATUS, language),
                        in(MEANING, language),
                        rows);
        return page(in(LIST, language), content, language);
    }

    static String of(String code, Entry entry, Language language) {
        Language other = language == Language.ID ? Language.EN : Language.ID;
        String content = """
                <p class="code"><code>%s</code> <span>%s %d</span></p>
                %s%s""".formatted(
                        escape(code),
                        in(STATUS, language),
                        entry.status(),
                        section(1, entry, language),
                        section(2, entry, other));
        return page(in(entry.title(), language), content, language);
    }

    private static String section(int level, Entry entry, Language language) {
        String heading = "h" + level;
        String part = "h" + (level + 1);
        return """
               <section lang="%1$s">
               <%2$s>%4$s</%2$s>
               <%3$s>%5$s</%3$s>
               <p>%6$s</p>
               <%3$s>%7$s</%3$s>
               <p>%8$s</p>
               </section>
               """.formatted(
                        language.tag(),
                        heading,
                        part,
                        in(entry.title(), language),
                        in(DETAIL, language),
                        in(entry.detail(), language),
                        in(HELP, language),
                        in(entry.help(), language));
    }

    private static String page(String title, String content, Language language) {
        return PAGE.formatted(language.tag(), title + " · Talenta", in(LIST, language), content);
    }

    /** The same as data. */
    static Map<String, Object> asData(String code, Entry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "/problems/" + code);
        data.put("code", code);
        data.put("status", entry.status());
        data.put("title", entry.title());
        data.put("detail", entry.detail());
        data.put("help", entry.help());
        return data;
    }

    static Map<String, Object> asData(Map<String, Entry> problems) {
        List<Map<String, Object>> data = new ArrayList<>();
        problems.forEach((code, entry) -> data.add(asData(code, entry)));
        return Map.of("data", data);
    }

    private static String in(LocalText text, Language language) {
        return escape(text.in(language, Map.of()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
