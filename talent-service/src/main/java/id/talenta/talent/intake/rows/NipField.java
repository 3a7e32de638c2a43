package id.talenta.talent.intake.rows;

import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.talent.profile.rules.Nip;
import java.util.Map;

/** The NIP of a row about somebody who is there already. */
final class NipField {

    private NipField() {}

    static String read(CsvRow row, CsvField field) {
        String nip = row.get("nip");
        if (nip.isEmpty()) {
            return field.reject("nip", "missing-value", Map.of());
        }
        return Nip.isDigits(nip) ? nip : field.reject("nip", "nip-digits", Map.of());
    }
}
