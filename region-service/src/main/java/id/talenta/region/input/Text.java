package id.talenta.region.input;

/** What a text may hold. The patterns mean the same in Java and in the contract's JSON Schema. */
public final class Text {

    /** One line: anything but control characters. */
    public static final String LINE = "[^\\u0000-\\u001F\\u007F]*";

    /** Code of a region (Kementerian Dalam Negeri). */
    public static final String REGION_CODE = "[0-9]{2}(\\.[0-9]{2})?";

    /** Length of the longest code of a region. */
    public static final int REGION_CODE_LENGTH = 5;

    private Text() {}
}
