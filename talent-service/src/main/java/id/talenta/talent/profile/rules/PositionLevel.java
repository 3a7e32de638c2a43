package id.talenta.talent.profile.rules;

import java.util.Locale;

/** The levels of each kind of posts, from the highest to the lowest. */
public enum PositionLevel {
    /** Senior leadership, first rank. */
    UTAMA(PositionType.JPT),
    /** Senior leadership, middle rank. */
    MADYA(PositionType.JPT),
    /** Senior leadership, last rank. */
    PRATAMA(PositionType.JPT),
    /** Administrator. */
    ADMINISTRATOR(PositionType.JA),
    /** Supervisor. */
    PENGAWAS(PositionType.JA),
    /** Staff. */
    PELAKSANA(PositionType.JA),
    /** Functional post of expertise, first rank. */
    AHLI_UTAMA(PositionType.JF),
    /** Functional post of expertise, second rank. */
    AHLI_MADYA(PositionType.JF),
    /** Functional post of expertise, third rank. */
    AHLI_MUDA(PositionType.JF),
    /** Functional post of expertise, entry. */
    AHLI_PERTAMA(PositionType.JF),
    /** Functional post of skill, first rank. */
    PENYELIA(PositionType.JF),
    /** Functional post of skill, second rank. */
    MAHIR(PositionType.JF),
    /** Functional post of skill, third rank. */
    TERAMPIL(PositionType.JF),
    /** Functional post of skill, entry. */
    PEMULA(PositionType.JF);

    private final PositionType type;

    PositionLevel(PositionType type) {
        this.type = type;
    }

    /** The kind of posts that has this level. */
    public PositionType type() {
        return type;
    }

    /**
     * The level of a post that a newcomer is appointed to, as its name has it: functional posts end with their level
     * ({@code ANALIS KEUANGAN AHLI PERTAMA}), every other one is that of staff.
     *
     * @param position name of the post
     * @return the level; {@link #PELAKSANA} where the name ends with none
     */
    public static PositionLevel ofNewcomer(String position) {
        String name = " " + position.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        for (PositionLevel level : values()) {
            if (level.type == PositionType.JF
                    && name.endsWith(" " + level.name().replace('_', ' '))) {
                return level;
            }
        }
        return PELAKSANA;
    }
}
