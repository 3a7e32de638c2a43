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
                reason.outcome() == SuccessionReason.Outcome.PLACED_ELSEWHERE
                        ? new SuccessionText(
                                "Peserta " + value + " (peringkat " + bound
                                        + ") mendapat kebutuhan pada formasi lain menurut hasil seleksi.",
                                "Participant " + value + " (rank " + bound
                                        + ") has a post of another formation by the result.")
                        : new SuccessionText(
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
            case QUEUE -> queue(reason);
            case LAST_MOVED ->
                new SuccessionText(
                        "Berada setelah peserta " + value + " (urutan " + bound
                                + " dalam antrean), yang terakhir mendapat kebutuhan dari antrean ini.",
                        "Comes after participant " + value + " (place " + bound
                                + " in the queue), the last whom this queue gave a post.");
            case QUEUE_RANK ->
                new SuccessionText(
                        "Urutan " + value + " dalam antrean yang telah mengisi " + bound
                                + " kebutuhan: urutan terbaik yang belum mendapat kebutuhan dan belum diangkat.",
                        "Place " + value + " in the queue, which had filled " + bound
                                + ": the best place without a post that was not appointed.");
        };
    }

    private static SuccessionText queue(SuccessionReason reason) {
        String step = reason.value();
        String formation = reason.bound();
        return switch (reason.outcome()) {
            case CONTINUED ->
                new SuccessionText(
                        "Kebutuhan pada formasi " + formation + " ini diisi melalui langkah " + step
                                + " pengisian kebutuhan yang belum terpenuhi; diisi kembali dari antrean yang sama.",
                        "This post of the formation " + formation + " was filled by the step " + step
                                + " of the filling of empty posts; it is filled again from the same queue.");
            case EXHAUSTED ->
                new SuccessionText(
                        "Tidak ada lagi yang dapat mengisi dari antrean langkah " + step + " untuk formasi " + formation
                                + ".",
                        "Nobody is left in the queue of the step " + step + " for the formation " + formation + ".");
            default ->
                new SuccessionText(
                        "Diisi dari antrean langkah berikutnya, " + step + ", untuk formasi " + formation + ".",
                        "Filled from the queue of the next step, " + step + ", for the formation " + formation + ".");
        };
    }
}
