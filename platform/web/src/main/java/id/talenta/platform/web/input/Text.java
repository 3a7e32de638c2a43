package id.talenta.platform.web.input;

/** What a text may hold. The patterns mean the same in Java and in the contract's JSON Schema. */
public final class Text {

    /** One line: anything but control characters. */
    public static final String LINE = "[^\\u0000-\\u001F\\u007F]*";

    /** Code of an agency. */
    public static final String AGENCY = "[0-9A-Z]{2,6}(\\.[0-9A-Z]{2,6})?";

    /** Length of the longest code of an agency. */
    public static final int AGENCY_LENGTH = 13;

    private Text() {}
}
