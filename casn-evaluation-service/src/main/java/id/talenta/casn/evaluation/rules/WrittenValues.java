package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a language writes the values of reasons. Written out here rather than left to the platform's locale data, which
 * differs between Java versions: the same reason gives the same sentence on all of them.
 *
 * @param decimalMark between whole and decimals
 * @param groupMark between thousands
 * @param months names of the months
 */
record WrittenValues(char decimalMark, char groupMark, List<String> months) {

    static final WrittenValues INDONESIAN = new WrittenValues(
            ',',
            '.',
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
            ',',
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

    private static final int GROUP = 3;

    /** A number as the language writes it, with exactly the decimals it has. */
    String number(String value) {
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        StringBuilder written = new StringBuilder(whole);
        for (int place = whole.length() - GROUP; place > 0; place -= GROUP) {
            written.insert(place, groupMark);
        }
        if (point >= 0) {
            written.append(decimalMark).append(value, point + 1, value.length());
        }
        return written.toString();
    }

    /** A share of 1 as per cent. */
    String percent(String share) {
        return number(new BigDecimal(share)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString())
                + "%";
    }

    /** A date in words. */
    String date(String iso) {
        LocalDate date = LocalDate.parse(iso);
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
