package id.talenta.casn.evaluation.rules;

/**
 * One step of the filling of posts that are left empty (<em>pengisian kebutuhan yang belum terpenuhi</em>): who may be
 * moved into which formations. Position and qualification are the same in every step.
 *
 * @param code what the step is called, for example U-1
 * @param resultCode result code of people moved by this step, for example P/L-1
 * @param to need types of the receiving formations
 * @param from need types of the formations that people come from
 * @param location whether they come from the same location or from another
 * @param passingGrade whether they must meet the passing grade of the receiving formation
 * @param verified whether the step was held against the text of the regulation
 */
public record OptimisationStep(
        String code,
        String resultCode,
        Receivers to,
        Sources from,
        Place location,
        boolean passingGrade,
        boolean verified) {

    /** Need types of the formations that receive. */
    public enum Receivers {
        /** General need. */
        UMUM,
        /** Every special need. */
        KHUSUS
    }

    /** Need types of the formations that people come from. */
    public enum Sources {
        /** General need. */
        UMUM,
        /** Every special need. */
        KHUSUS,
        /** The need type of the receiving formation. */
        SAME,
        /** Every need type but that of the receiving formation. */
        OTHER,
        /** Every need type. */
        ANY
    }

    /** Location of the formation that people come from, as against the receiving one. */
    public enum Place {
        /** The same. */
        SAME,
        /** Another. */
        OTHER
    }

    void check(String path) {
        PayloadCheck.present(to, path + ".to");
        PayloadCheck.present(from, path + ".from");
        PayloadCheck.present(location, path + ".location");
    }

    /**
     * Whether formations of a need type receive people in this step.
     *
     * @param needType of the formation
     * @return true if they do
     */
    public boolean receives(NeedType needType) {
        return (to == Receivers.UMUM) == (needType == NeedType.UMUM);
    }

    /**
     * Whether people of formations of a need type may be moved.
     *
     * @param source need type of their formation
     * @param receiver need type of the receiving formation
     * @return true if they may
     */
    public boolean takes(NeedType source, NeedType receiver) {
        return switch (from) {
            case UMUM -> source == NeedType.UMUM;
            case KHUSUS -> source != NeedType.UMUM;
            case SAME -> source == receiver;
            case OTHER -> source != receiver;
            case ANY -> true;
        };
    }
}
