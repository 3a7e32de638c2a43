package id.talenta.system.reference;

/**
 * A key that an operator can set.
 *
 * @param key its name; a placeholder for what the operator names stands in angle brackets
 * @param type what its value is, by the name of the Java type
 * @param fallback what the code takes without it, or null
 * @param meaning its Javadoc, as Markdown
 */
record Setting(String key, String type, String fallback, String meaning) {

    boolean isMap() {
        return key.endsWith("<name>");
    }
}
