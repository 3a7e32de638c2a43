package id.talenta.platform.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages the suite speaks. Indonesian is the default: the decisions are Indonesian law. */
public enum Language {
    /** Bahasa Indonesia. */
    ID("id"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as sent in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /**
     * Chooses by an {@code Accept-Language} header (RFC 9110 §12.5.4): the supported language of the highest weight;
     * {@link #ID} for an absent, empty, malformed or unsupported one.
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return ID;
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
            Locale found = Locale.lookup(ranges, List.of(Locale.forLanguageTag("id"), Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? EN : ID;
        } catch (IllegalArgumentException malformed) {
            return ID;
        }
    }
}
