package id.talenta.demo;

import java.util.List;

/** People of one formation whom chance alone would seldom bring so close together. */
public record PlantedTie(Kind kind, String formationCode, List<String> participantNumbers) {

    /** What the tie is decided by, if anything decides it. */
    public enum Kind {
        /** Equal on every criterion and astride the last post: only the committee can decide. */
        UNDECIDED,
        AGE,
        GPA,
        TIU,
        TKP,
        SKD_TOTAL,
        /** Equal on every criterion, and it does not matter: both in or both out. */
        HARMLESS
    }
}
