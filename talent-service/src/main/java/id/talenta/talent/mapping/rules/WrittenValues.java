package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a language writes the values of reasons. Written out here rather than left to the platform's locale data, which
 * differs between Java versions: the same reason gives the same sentence on all of them.
 *
 * @param decimalMark between whole and decimals
 * @param months names of the months
 */
record WrittenValues(char decimalMark, List<String> months) {

    static final WrittenValues INDONESIAN = new WrittenValues(
            ',',
            List.of(
                    "Januari",
                    "Februari",
                    "Maret",
                    "April",
                    "Mei",
                    "Juni",
                    "Juli",
                    "Agustus",
                    "September",
                    "Oktober",
                    "November",
                    "Desember"));

    static final WrittenValues ENGLISH = new WrittenValues(
            '.',
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    /** A number as the language writes it, with exactly the decimals it has. */
    String number(String value) {
        return value.replace('.', decimalMark);
    }

    /** The same of a decimal. */
    String number(BigDecimal value) {
        return number(value.toPlainString());
    }

    /** A date in words. */
    String date(String iso) {
        LocalDate date = LocalDate.parse(iso);
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
