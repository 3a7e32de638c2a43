package id.talenta.platform.data.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Reads the fields of one row, and rejects what is not of the field's form. A rejected field reads as null. */
public final class CsvField {

    private static final int LONGEST_NUMBER = 12;

    private final CsvRow row;
    private final RejectedRows rejected;

    /** Of a row, whose rejections go to {@code rejected}. */
    public CsvField(CsvRow row, RejectedRows rejected) {
        this.row = row;
        this.rejected = rejected;
    }

    /** A text of one line that must be there. */
    public String text(String column, int longest) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return reject(column, "missing-value", Map.of());
        }
        if (value.length() > longest) {
            return reject(column, "too-long", Map.of("maximum", longest));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return reject(column, "control-character", Map.of());
            }
        }
        return value;
    }

    /** A code that must be there: letters, digits and {@code . _ / -}, beginning with a letter or digit. */
    public String code(String column, int longest) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return reject(column, "missing-value", Map.of());
        }
        boolean good = value.length() <= longest && isAlphanumeric(value.charAt(0));
        for (int i = 1; good && i < value.length(); i++) {
            char c = value.charAt(i);
            good = isAlphanumeric(c) || c == '.' || c == '_' || c == '/' || c == '-';
        }
        return good ? value : reject(column, "not-a-code", Map.of("maximum", longest));
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** {@code true} or {@code false}; must be there. */
    public Boolean bool(String column) {
        return switch (row.get(column)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "" -> reject(column, "missing-value", Map.of());
            default -> reject(column, "not-a-boolean", Map.of());
        };
    }

    /** A date (YYYY-MM-DD) that must be there. */
    public LocalDate date(String column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return reject(column, "missing-value", Map.of());
        }
        try {
            return value.length() == 10 ? LocalDate.parse(value) : reject(column, "not-a-date", Map.of());
        } catch (DateTimeException impossible) {
            return reject(column, "not-a-date", Map.of());
        }
    }

    /** The name of one of the constants; must be there. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return reject(column, "missing-value", Map.of());
        }
        StringBuilder allowed = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
            allowed.append(allowed.isEmpty() ? "" : ", ").append(constant.name());
        }
        return reject(column, "one-of", Map.of("allowed", allowed.toString()));
    }

    /** A number that may be blank: then, and if rejected, null. */
    public Integer integer(String column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return value.length() <= LONGEST_NUMBER && value.charAt(0) != '+'
                    ? Integer.valueOf(value)
                    : reject(column, "not-an-integer", Map.of());
        } catch (NumberFormatException notANumber) {
            return reject(column, "not-an-integer", Map.of());
        }
    }

    /** A number that must be there and lie between the bounds. */
    public Integer integer(String column, int minimum, int maximum) {
        if (row.get(column).isEmpty()) {
            return reject(column, "missing-value", Map.of());
        }
        Integer value = integer(column);
        return value == null || value >= minimum && value <= maximum
                ? value
                : reject(column, "out-of-range", Map.of("minimum", minimum, "maximum", maximum));
    }

    /** A decimal that may be blank: then, and if rejected, null. Digits and one point; no exponent. */
    public BigDecimal decimal(String column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        boolean good = value.length() <= LONGEST_NUMBER && Character.isDigit(value.charAt(value.length() - 1));
        for (int i = 0; good && i < value.length(); i++) {
            char c = value.charAt(i);
            good = c >= '0' && c <= '9' || c == '.' && i > 0 || c == '-' && i == 0;
        }
        try {
            return good ? new BigDecimal(value) : reject(column, "not-a-decimal", Map.of());
        } catch (NumberFormatException notANumber) {
            return reject(column, "not-a-decimal", Map.of());
        }
    }

    /** Rejects the row for this column; gives null, to be returned. */
    public <T> T reject(String column, String code, Map<String, ?> values) {
        rejected.add(row.line(), column, code, values);
        return null;
    }

    /** Whether the row was rejected. */
    public boolean isRejected() {
        return rejected.holds(row.line());
    }
}
