package id.talenta.casn.evaluation.rules;

/** Reasons of PPPK selections as sentences; those of both kinds of selection are with the others. */
final class IndonesianPppkReasons {

    private IndonesianPppkReasons() {}

    static String sentence(Reason reason) {
        String value = number(WrittenValues.INDONESIAN, reason.value());
        String bound = number(WrittenValues.INDONESIAN, reason.bound());
        return switch (reason.criterion()) {
            case PRIORITY -> "Peserta termasuk kelompok " + reason.value() + ", urutan prioritas ke-" + bound + ".";
            case TECHNICAL_TEST -> "Nilai tes kompetensi teknis " + value + " dari nilai maksimal " + bound + ".";
            case TECHNICAL_ADDITIONAL ->
                "Nilai seleksi kompetensi teknis tambahan " + value + " dari nilai maksimal " + bound + ".";
            case TECHNICAL_COMBINED ->
                "Dengan bobot " + WrittenValues.INDONESIAN.percent(reason.bound())
                        + " untuk tes tambahan, nilai kompetensi teknis adalah " + value + ".";
            case AFFIRMATION_CERTIFICATE -> affirmed("sertifikat pendidik linier", value, bound);
            case AFFIRMATION_AGE_AND_SERVICE -> affirmed("usia dan masa mengajar", value, bound);
            case AFFIRMATION_DISABILITY -> affirmed("penyandang disabilitas", value, bound);
            case AFFIRMATION_THK_II -> affirmed("eks THK-II", value, bound);
            case AFFIRMATION_CAP ->
                reason.outcome() == Outcome.CAPPED
                        ? "Nilai teknis dengan afirmasi " + value + " melebihi nilai maksimal, sehingga dihitung "
                                + bound + "."
                        : "Nilai teknis dengan afirmasi " + value + " tidak melebihi nilai maksimal " + bound + ".";
            case TECHNICAL ->
                reason.outcome() == Outcome.NOT_GIVEN
                        ? "Nilai kompetensi teknis " + value + " dari nilai maksimal " + bound
                                + "; nilai ambang batas jabatan ini tidak diketahui dan tidak diterapkan."
                        : score("Nilai kompetensi teknis", reason, value, bound);
            case MANAGERIAL_SOCIOCULTURAL ->
                score("Nilai kumulatif kompetensi manajerial dan sosial kultural", reason, value, bound);
            case INTERVIEW -> score("Nilai wawancara", reason, value, bound);
            case TOTAL -> "Nilai kumulatif " + value + " dari nilai maksimal " + bound + ".";
            case CUT_PRIORITY -> priority(reason);
            case CUT_TOTAL -> compared("Nilai kumulatif", reason, value, bound);
            case CUT_TECHNICAL -> compared("Nilai kompetensi teknis", reason, value, bound);
            case CUT_MANAGERIAL_SOCIOCULTURAL ->
                compared("Nilai kumulatif kompetensi manajerial dan sosial kultural", reason, value, bound);
            case CUT_INTERVIEW -> compared("Nilai wawancara", reason, value, bound);
            default -> relocation(reason);
        };
    }

    private static String affirmed(String ground, String value, String bound) {
        return "Afirmasi " + ground + ": ditambah " + value + ", yaitu " + bound + "% dari nilai maksimal.";
    }

    private static String score(String subject, Reason reason, String value, String bound) {
        return switch (reason.outcome()) {
            case MET -> subject + " " + value + " memenuhi nilai ambang batas " + bound + ".";
            case NOT_MET -> subject + " " + value + " di bawah nilai ambang batas " + bound + ".";
            default -> subject + " " + value + " dari nilai maksimal " + bound + ".";
        };
    }

    private static String priority(Reason reason) {
        String own = "Kelompok prioritas " + reason.value();
        String edge = " kelompok " + IndonesianReasons.EDGE + ", " + reason.bound();
        return switch (reason.outcome()) {
            case AHEAD -> own + " didahulukan dari" + edge + ", berapa pun nilainya.";
            case BEHIND -> own + " berada di belakang" + edge + ", berapa pun nilainya.";
            default -> own + " setara dengan" + edge + "; kriteria berikutnya diperiksa.";
        };
    }

    private static String compared(String subject, Reason reason, String value, String bound) {
        String own = subject + " " + value;
        String edge = " nilai " + IndonesianReasons.EDGE;
        return switch (reason.outcome()) {
            case AHEAD -> own + " lebih tinggi daripada" + edge + ", yaitu " + bound + ".";
            case BEHIND -> own + " lebih rendah daripada" + edge + ", yaitu " + bound + ".";
            default -> own + " sama dengan" + edge + "; kriteria berikutnya diperiksa.";
        };
    }

    private static String relocation(Reason reason) {
        return switch (reason.outcome()) {
            case MOVED ->
                "Peserta mengisi kebutuhan yang belum terpenuhi pada jabatan dan kualifikasi yang sama di lokasi lain, formasi "
                        + reason.value() + ".";
            case NOT_OPEN ->
                "Tidak ada kebutuhan yang belum terpenuhi pada jabatan dan kualifikasi yang sama di lokasi lain.";
            case FILLED ->
                "Kebutuhan yang belum terpenuhi di lokasi lain telah diisi peserta dengan peringkat lebih baik; terakhir pada formasi "
                        + reason.value() + ".";
            default ->
                reason.value() != null
                        ? "Kebutuhan yang belum terpenuhi pada formasi " + reason.value()
                                + " menunggu keputusan panitia di antara peserta yang setara pada semua kriteria."
                        : "Kebutuhan yang belum terpenuhi di lokasi lain tidak diisi, karena di antara peserta yang setara atau lebih baik"
                                + " ada yang belum dapat ditentukan.";
        };
    }

    static String number(WrittenValues written, String value) {
        return value == null || !Character.isDigit(value.charAt(0)) ? value : written.number(value);
    }
}
