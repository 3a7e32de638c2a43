package id.talenta.casn.probation.rules;

/**
 * A condition of becoming a PNS as a sentence.
 *
 * @param id in Indonesian
 * @param en in English
 */
public record GateText(String id, String en) {

    /**
     * The sentence of a condition.
     *
     * @param reason the condition
     * @return the sentence in both languages
     */
    public static GateText of(GateReason reason) {
        GateText what = subject(reason);
        GateText how = switch (reason.outcome()) {
            case MET -> new GateText("terpenuhi", "met");
            case NOT_MET -> new GateText("tidak terpenuhi", "not met");
            case MISSING -> new GateText("belum dicatat", "not recorded yet");
        };
        String aside = reason.decides() ? "" : "; tidak menentukan";
        String asideEn = reason.decides() ? "" : "; it does not decide";
        return new GateText(what.id() + ": " + how.id() + aside + ".", what.en() + ": " + how.en() + asideEn + ".");
    }

    private static GateText subject(GateReason reason) {
        String value = reason.value() == null ? "" : " " + reason.value();
        String bound = reason.bound();
        return switch (reason.criterion()) {
            case TRAINING ->
                new GateText(
                        "Nilai latsar" + value + ", lulus di atas " + bound,
                        "Training score" + value + ", passed above " + bound);
            case HEALTH -> new GateText("Sehat jasmani dan rohani", "Fit in body and mind");
            case DISCIPLINE ->
                new GateText("Tidak dijatuhi hukuman disiplin berat", "No severe disciplinary punishment");
            case MONTHS ->
                new GateText(
                        "Masa percobaan" + value + " bulan, paling singkat " + bound,
                        "Probation of" + value + " months, at least " + bound);
            case APPRAISAL ->
                new GateText(
                        "Predikat SKP" + value + ", paling rendah " + bound,
                        "Appraisal" + value + ", at least " + bound);
        };
    }
}
