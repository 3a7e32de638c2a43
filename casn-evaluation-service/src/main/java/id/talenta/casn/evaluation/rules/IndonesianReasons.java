package id.talenta.casn.evaluation.rules;

/** Reasons in the Indonesian of official announcements. */
final class IndonesianReasons {

    private static final WrittenValues WRITTEN = WrittenValues.INDONESIAN;
    static final String EDGE = "peserta pembanding pada batas peringkat";
    private static final String NEXT = "; kriteria berikutnya diperiksa.";
    private static final String GPA = "IPK atau nilai rata-rata ijazah";

    private IndonesianReasons() {}

    static String sentence(Reason reason) {
        return switch (reason.criterion()) {
            case ATTENDANCE ->
                reason.outcome() == Outcome.PRESENT
                        ? "Peserta hadir mengikuti seleksi."
                        : "Peserta tidak hadir mengikuti seleksi.";
            case TWK, TIU, TKP -> grade("Nilai " + reason.criterion(), reason);
            case SKD ->
                reason.outcome() == Outcome.RECORDED
                        ? "Nilai kumulatif SKD " + value(reason) + " dari nilai maksimal " + bound(reason) + "."
                        : grade("Nilai kumulatif SKD", reason);
            case ELIMINATION ->
                reason.outcome() == Outcome.ELIMINATED
                        ? "Peserta dinyatakan gugur pada tes SKB yang bersifat menggugurkan."
                        : "Peserta tidak dinyatakan gugur pada SKB.";
            case SKD_SCALED -> "Nilai SKD dalam skala " + bound(reason) + " adalah " + value(reason) + ".";
            case SKD_WEIGHTED -> weighted("SKD", reason);
            case SKB ->
                (reason.outcome() == Outcome.CALCULATED ? "Nilai SKB dari seluruh tes adalah " : "Nilai SKB ")
                        + value(reason) + " dari nilai maksimal " + bound(reason) + ".";
            case SKB_WEIGHTED -> weighted("SKB", reason);
            case FINAL ->
                "Nilai akhir hasil integrasi SKD dan SKB adalah " + value(reason) + " dari nilai maksimal "
                        + bound(reason) + ".";
            case RANK -> rank(reason);
            case QUOTA -> quota(reason);
            case TIE -> tie(reason);
            case CUT_FINAL -> compared("Nilai akhir", reason);
            case CUT_SKD -> compared("Nilai kumulatif SKD", reason);
            case CUT_TKP -> compared("Nilai TKP", reason);
            case CUT_TIU -> compared("Nilai TIU", reason);
            case CUT_TWK -> compared("Nilai TWK", reason);
            case CUT_GPA -> comparedByGpa(reason);
            case CUT_AGE -> comparedByAge(reason);
            case COMMITTEE_DECISION ->
                reason.outcome() == Outcome.SELECTED
                        ? "Peserta dinyatakan lulus berdasarkan keputusan panitia atas peserta yang sama pada semua"
                                + " kriteria."
                        : "Peserta dinyatakan tidak lulus berdasarkan keputusan panitia atas peserta yang sama pada semua"
                                + " kriteria.";
            case PARTICIPATION -> LeavingTexts.indonesian(reason.outcome());
            case OPTIMISATION, QUEUE -> OptimisationTexts.indonesian(reason);
            case FALLBACK -> FallbackTexts.indonesian(reason);
            case SKD_ORIGIN -> ScoreSourceTexts.indonesianOfOrigin(reason);
            case SKB_TEST_ATTENDANCE, SKB_TEST_MINIMUM, SKB_TEST_PASSED, SKB_TEST, SKB_TEST_SCALED, SKB_TEST_WEIGHTED ->
                ScoreSourceTexts.indonesian(reason);
            case PRIORITY,
                    TECHNICAL_TEST,
                    TECHNICAL_ADDITIONAL,
                    TECHNICAL_COMBINED,
                    AFFIRMATION_CERTIFICATE,
                    AFFIRMATION_AGE_AND_SERVICE,
                    AFFIRMATION_DISABILITY,
                    AFFIRMATION_THK_II,
                    AFFIRMATION_CAP,
                    TECHNICAL,
                    MANAGERIAL_SOCIOCULTURAL,
                    INTERVIEW,
                    TOTAL,
                    CUT_PRIORITY,
                    CUT_TOTAL,
                    CUT_TECHNICAL,
                    CUT_MANAGERIAL_SOCIOCULTURAL,
                    CUT_INTERVIEW,
                    RELOCATION -> IndonesianPppkReasons.sentence(reason);
        };
    }

    private static String grade(String subject, Reason reason) {
        String verdict = reason.outcome() == Outcome.MET ? " memenuhi" : " di bawah";
        return subject + " " + value(reason) + verdict + " nilai ambang batas " + bound(reason) + ".";
    }

    private static String weighted(String stage, Reason reason) {
        return "Nilai " + stage + " setelah dikalikan bobot " + WRITTEN.percent(reason.bound()) + " adalah "
                + value(reason) + ".";
    }

    private static String rank(Reason reason) {
        String where = reason.outcome() == Outcome.WITHIN ? " termasuk dalam" : " berada di luar";
        return "Peringkat " + value(reason) + where + " batas " + bound(reason)
                + " peringkat terbaik yang dapat mengikuti SKB.";
    }

    private static String quota(Reason reason) {
        String rank = "Peringkat " + value(reason);
        return switch (reason.outcome()) {
            case WITHIN -> rank + " termasuk dalam jumlah kebutuhan, yaitu " + bound(reason) + ".";
            case OUTSIDE -> rank + " berada di luar jumlah kebutuhan, yaitu " + bound(reason) + ".";
            default ->
                rank + " ditempati oleh lebih banyak peserta daripada sisa kebutuhan (jumlah kebutuhan " + bound(reason)
                        + "), sehingga kriteria peringkat tidak dapat menetapkan kelulusan.";
        };
    }

    private static String tie(Reason reason) {
        String shared =
                "Peringkat ini ditempati bersama oleh " + value(reason) + " peserta yang sama pada semua kriteria";
        return switch (reason.outcome()) {
            case WITHIN -> shared + " dan seluruhnya tertampung dalam " + bound(reason) + " tempat yang tersisa.";
            case OUTSIDE -> shared + " dan tidak ada lagi tempat yang tersisa.";
            case INCLUDED ->
                shared + ", sedangkan tempat yang tersisa " + bound(reason) + "; seluruhnya diikutsertakan dalam SKB.";
            default ->
                shared + ", sedangkan kebutuhan yang tersisa " + bound(reason)
                        + "; kelulusan ditetapkan melalui keputusan panitia.";
        };
    }

    private static String compared(String subject, Reason reason) {
        String own = subject + " " + value(reason);
        return switch (reason.outcome()) {
            case AHEAD -> own + " lebih tinggi daripada nilai " + EDGE + ", yaitu " + bound(reason) + ".";
            case BEHIND -> own + " lebih rendah daripada nilai " + EDGE + ", yaitu " + bound(reason) + ".";
            default -> own + " sama dengan nilai " + EDGE + NEXT;
        };
    }

    private static String comparedByGpa(Reason reason) {
        if (reason.value() == null) {
            return reason.bound() == null
                    ? GPA + " peserta dan " + EDGE + " sama-sama tidak tercatat" + NEXT
                    : GPA + " peserta tidak tercatat, sedangkan " + EDGE + " memiliki nilai"
                            + (reason.boundIsHidden() ? "." : " " + bound(reason) + "% dari skala nilai.");
        }
        String own = GPA + " sebesar " + value(reason) + "% dari skala nilai";
        return switch (reason.outcome()) {
            case AHEAD ->
                reason.bound() == null
                        ? own + " didahulukan karena nilai " + EDGE + " tidak tercatat."
                        : own + " lebih tinggi daripada nilai " + EDGE + othersGpa(reason);
            case BEHIND -> own + " lebih rendah daripada nilai " + EDGE + othersGpa(reason);
            default -> own + " sama dengan nilai " + EDGE + NEXT;
        };
    }

    private static String othersGpa(Reason reason) {
        return reason.boundIsHidden() ? "." : ", yaitu " + bound(reason) + "%.";
    }

    private static String comparedByAge(Reason reason) {
        boolean masked = reason.value() == null;
        String own = masked ? "Peserta" : "Peserta yang lahir pada " + WRITTEN.date(reason.value());
        String edge = masked ? EDGE : EDGE + ", yang lahir pada " + WRITTEN.date(reason.bound());
        return switch (reason.outcome()) {
            case AHEAD -> own + " berusia lebih tua daripada " + edge + ".";
            case BEHIND -> own + " berusia lebih muda daripada " + edge + ".";
            default -> own + " berusia sama dengan " + EDGE + NEXT;
        };
    }

    private static String value(Reason reason) {
        return WRITTEN.number(reason.value());
    }

    private static String bound(Reason reason) {
        return WRITTEN.number(reason.bound());
    }
}
