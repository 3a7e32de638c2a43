package id.talenta.casn.appointment.rules;

/**
 * A reason of a succession as a sentence.
 *
 * @param id in Indonesian
 * @param en in English
 */
public record SuccessionText(String id, String en) {

    /**
     * The sentence of a reason.
     *
     * @param reason the reason
     * @return the sentence in both languages
     */
    public static SuccessionText of(SuccessionReason reason) {
        String value = reason.value();
        String bound = reason.bound();
        return switch (reason.criterion()) {
            case VACANCY ->
                new SuccessionText(
                        "Peserta " + value + " mengundurkan diri, sehingga satu kebutuhan pada formasi " + bound
                                + " kosong.",
                        "Participant " + value + " withdrew, which frees a post of the formation " + bound + ".");
            case LAST_SELECTED ->
                new SuccessionText(
                        "Berada setelah peserta " + value + " (peringkat " + bound + "), yang terakhir lulus.",
                        "Comes after participant " + value + " (rank " + bound + "), the last who was selected.");
            case PASSED_OVER ->
                new SuccessionText(
                        "Peserta " + value + " (peringkat " + bound + ") sudah pernah diangkat atau diusulkan.",
                        "Participant " + value + " (rank " + bound + ") was appointed before.");
            case RANK ->
                new SuccessionText(
                        "Peringkat " + value + " dengan jumlah kebutuhan " + bound
                                + ": peringkat terbaik yang belum diangkat.",
                        "Rank " + value + " with " + bound + " posts: the best rank that was not appointed.");
            case TIE ->
                reason.outcome() == SuccessionReason.Outcome.NONE
                        ? new SuccessionText(
                                "Tidak ada peserta lain dengan peringkat yang sama yang dapat mengisi.",
                                "Nobody else of the same rank could take the post.")
                        : new SuccessionText(
                                value + " peserta memiliki peringkat yang sama.",
                                value + " participants share the rank.");
            case COMMITTEE_DECISION ->
                new SuccessionText(
                        "Dipilih oleh panitia dengan keputusan beralasan.",
                        "Chosen by a reasoned decision of the committee.");
        };
    }
}
