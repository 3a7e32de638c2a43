package id.talenta.platform.data.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule set: what a regulation says, as data, in the envelope that all of them share. A published version never changes; a change of the
 * rules is another version.
 *
 * @param <T> the payload's type
 * @param code names the rules, such as {@code cpns-2024}
 * @param version counts from 1
 * @param title of the rules, in both languages
 * @param legalBasis the regulations, with number and date
 * @param effectiveFrom first day of effect (Asia/Jakarta)
 * @param effectiveTo last day of effect; null while open
 * @param sourceUrl where the regulation, or a report that quotes it, was read
 * @param confidence how sure the transcription is
 * @param verified whether somebody held it against the regulation's full text
 * @param notes readings of open points
 * @param payload the rules themselves
 * @param digest SHA-256 of the document in canonical JSON (sorted keys, no blanks), in hexadecimal
 * @param document the document as it was read
 */
public record RuleSet<T>(
        String code,
        int version,
        Title title,
        List<String> legalBasis,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<String> sourceUrl,
        Confidence confidence,
        boolean verified,
        List<String> notes,
        T payload,
        String digest,
        JsonNode document) {

    /** How sure a transcription is. */
    public enum Confidence {
        /** Several independent sources agree. */
        HIGH,
        /** One good source. */
        MEDIUM,
        /** Inferred, or a single weak source; never shown as verified. */
        LOW
    }

    /** A title in Indonesian and English. */
    public record Title(String id, String en) {}

    /** Whether it is in effect on a day. */
    public boolean isEffectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
