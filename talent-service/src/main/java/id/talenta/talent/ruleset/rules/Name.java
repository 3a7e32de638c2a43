package id.talenta.talent.ruleset.rules;

/**
 * What something is called, in both languages.
 *
 * @param id in Indonesian
 * @param en in English
 */
public record Name(String id, String en) {

    /**
     * Refuses a name that lacks a language.
     *
     * @return the same name
     */
    public static Name check(Name name, String path) {
        PayloadCheck.present(name, path);
        PayloadCheck.text(name.id(), path + ".id");
        PayloadCheck.text(name.en(), path + ".en");
        return name;
    }
}
