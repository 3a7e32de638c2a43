package id.talenta.casn.selection.rules;

/** What can be done to a selection, as far as its state says whether it may be. */
public enum SelectionStep {
    /** Importing formations. */
    IMPORT_FORMATIONS,
    /** Importing participants. */
    IMPORT_PARTICIPANTS,
    /** Importing SKD scores. */
    IMPORT_SKD,
    /** Importing SKB scores. */
    IMPORT_SKB,
    /** Declaring the tests of SKB of formations. */
    IMPORT_SKB_TESTS,
    /** Importing PPPK scores. */
    IMPORT_PPPK,
    /** Importing who left other than by the tests. */
    IMPORT_OUTCOMES,
    /** Importing corrections of scores, which accepted objections call for. */
    IMPORT_CORRECTIONS,
    /** Amending the number of posts of a formation, from which it follows who goes on to SKB. */
    AMEND_QUOTA,
    /** Amending anything else of a formation. */
    AMEND_FORMATION,
    /** Evaluating a stage with consequences; a dry run has none and is always possible. */
    EVALUATE,
    /** Publishing an evaluation. */
    PUBLISH,
    /** Filing an objection, and answering one. */
    OBJECT,
    /** Changing the name or the phases. */
    CHANGE,
    /** Closing. */
    CLOSE
}
