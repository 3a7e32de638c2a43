package id.talenta.platform.web.security;

/**
 * What a caller without {@code pii:read} sees of a person: of a NIK or NIP the last four digits, of a name and a birth date nothing.
 * Everything here takes null, and gives null for it.
 */
public final class Masking {

    private static final int SHOWN = 4;

    private Masking() {}

    /**
     * An identity number (NIK, NIP) as the caller may see it.
     *
     * @param maySee whether the token has {@code pii:read}
     * @return the number itself, or all of it but its last four characters as {@code *}; one of four characters or fewer is masked whole
     */
    public static String number(String number, boolean maySee) {
        if (number == null || maySee) {
            return number;
        }
        int hidden = number.length() > SHOWN ? number.length() - SHOWN : number.length();
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /**
     * A name, a birth date, or whatever else is shown whole or not at all.
     *
     * @param maySee whether the token has the scope that it needs
     * @return the value itself, or null
     */
    public static <T> T value(T value, boolean maySee) {
        return maySee ? value : null;
    }
}
