package id.talenta.casn.ruleset;

/** JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    /** The pointer to a field of the object that a pointer names. */
    static String at(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
