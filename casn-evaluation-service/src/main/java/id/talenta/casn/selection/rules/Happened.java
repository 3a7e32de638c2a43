package id.talenta.casn.selection.rules;

/**
 * What has happened to a selection: facts from which its state follows, and what it still accepts. Evaluations that are dry runs, or have not
 * completed, count for nothing.
 *
 * @param formations whether formations were imported
 * @param participants whether participants were imported
 * @param skdScores whether SKD scores were imported
 * @param skdEvaluated whether an SKD evaluation has completed
 * @param skdPublished whether one is published
 * @param skbScores whether SKB scores were imported
 * @param pppkScores whether PPPK scores were imported
 * @param finalEvaluated whether a final evaluation has completed
 * @param finalPublished whether one is published
 * @param shortlistedAgain whether SKD was evaluated again after the evaluation that the final result published last is based on
 * @param closed whether the selection was closed
 */
public record Happened(
        boolean formations,
        boolean participants,
        boolean skdScores,
        boolean skdEvaluated,
        boolean skdPublished,
        boolean skbScores,
        boolean pppkScores,
        boolean finalEvaluated,
        boolean finalPublished,
        boolean shortlistedAgain,
        boolean closed) {

    /** Of a selection that was just set up. */
    public static final Happened NOTHING =
            new Happened(false, false, false, false, false, false, false, false, false, false, false);

    /**
     * How far the selection has come.
     *
     * @return the furthest of what has happened
     */
    public SelectionState state() {
        if (closed) {
            return SelectionState.SELESAI;
        }
        if (finalPublished) {
            return SelectionState.AKHIR_DIUMUMKAN;
        }
        if (finalEvaluated) {
            return SelectionState.AKHIR_DIEVALUASI;
        }
        return scored();
    }

    private SelectionState scored() {
        if (pppkScores) {
            return SelectionState.NILAI_KOMPETENSI_TERSEDIA;
        }
        if (skbScores) {
            return SelectionState.NILAI_SKB_TERSEDIA;
        }
        if (skdPublished) {
            return SelectionState.SKD_DIUMUMKAN;
        }
        if (skdEvaluated) {
            return SelectionState.SKD_DIEVALUASI;
        }
        return imported();
    }

    private SelectionState imported() {
        if (skdScores) {
            return SelectionState.NILAI_SKD_TERSEDIA;
        }
        if (participants) {
            return SelectionState.PESERTA_TERSEDIA;
        }
        return formations ? SelectionState.FORMASI_TERSEDIA : SelectionState.DISIAPKAN;
    }

    /**
     * Whether a step is in order. What a published evaluation was made from takes nothing more: participants, SKD scores and numbers of posts
     * once SKD is published (or the final result, which publishes the SKD evaluation that it is based on with it), formations, tests of SKB, SKB
     * and PPPK scores and who left once the final result is. A further evaluation, and its publication, stay possible until the selection is
     * closed, because an objection may call for them; so do corrections, from the first publication on. Where SKD was evaluated again because
     * of one, people may have come onto the shortlist whom the published final result does not know: their SKB is taken, and that they left.
     *
     * @param step what is to be done
     * @return whether it may be
     */
    public boolean allows(SelectionStep step) {
        if (closed) {
            return false;
        }
        return switch (step) {
            case IMPORT_PARTICIPANTS, IMPORT_SKD, AMEND_QUOTA -> !skdPublished && !finalPublished;
            case IMPORT_FORMATIONS, AMEND_FORMATION, IMPORT_PPPK -> !finalPublished;
            case IMPORT_OUTCOMES, IMPORT_SKB_TESTS -> !finalPublished || shortlistedAgain;
            case IMPORT_SKB -> skdEvaluated && (!finalPublished || shortlistedAgain);
            case IMPORT_CORRECTIONS -> skdPublished || finalPublished;
            case EVALUATE, PUBLISH, CHANGE, OBJECT -> true;
            case CLOSE -> finalPublished;
        };
    }
}
