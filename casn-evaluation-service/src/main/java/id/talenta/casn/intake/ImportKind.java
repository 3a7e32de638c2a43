package id.talenta.casn.intake;

import id.talenta.casn.selection.SelectionKind;
import id.talenta.casn.selection.rules.SelectionStep;

/** What a CSV file brings; named as the query parameter {@code kind} has it. */
public enum ImportKind {
    formations,
    participants,
    skd,
    skb,
    skbTests,
    skbScores,
    outcomes,
    pppk,
    corrections;

    /** The step of a selection that bringing it is. */
    SelectionStep step() {
        return switch (this) {
            case formations -> SelectionStep.IMPORT_FORMATIONS;
            case participants -> SelectionStep.IMPORT_PARTICIPANTS;
            case skd -> SelectionStep.IMPORT_SKD;
            case skb, skbScores -> SelectionStep.IMPORT_SKB;
            case skbTests -> SelectionStep.IMPORT_SKB_TESTS;
            case outcomes -> SelectionStep.IMPORT_OUTCOMES;
            case pppk -> SelectionStep.IMPORT_PPPK;
            case corrections -> SelectionStep.IMPORT_CORRECTIONS;
        };
    }

    /** The scope that bringing it needs; that of corrections is the one that answering an objection needs. */
    String scope() {
        return switch (this) {
            case formations, participants, skbTests, outcomes -> "casn:write";
            case skd, skb, skbScores, pppk -> "casn:scores";
            case corrections -> "casn:evaluate";
        };
    }

    /** Whether it is about participants who are there. */
    boolean isAboutParticipants() {
        return this != formations && this != participants && this != skbTests;
    }

    /** Whether it is about SKB, of which formations have one score or tests, but not both. */
    boolean isOfSkb() {
        return this == skb || this == skbScores || this == skbTests;
    }

    /** Whether a selection of a kind takes such a file. */
    boolean fits(SelectionKind selection) {
        return switch (this) {
            case pppk -> selection == SelectionKind.PPPK;
            case skd, skb, skbTests, skbScores -> selection == SelectionKind.CPNS;
            default -> true;
        };
    }

    /** The form of the file: those of PPPK selections can have columns of their own. */
    String formIn(SelectionKind selection) {
        boolean own = this == formations || this == participants || this == corrections;
        return selection == SelectionKind.PPPK && own ? "pppk-" + name() : name();
    }
}
