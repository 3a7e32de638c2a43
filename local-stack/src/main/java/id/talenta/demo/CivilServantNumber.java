package id.talenta.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Invented NIP: birth date, year and month from which the appointment counts, sex, and a serial number from 001 among
 * those whose first fifteen digits are the same. Of employees by agreement the year stands alone, followed by how often
 * they were appointed, counted from 21.
 */
public final class CivilServantNumber {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int MOST_SERIALS = 999;

    private final Map<String, Integer> lastSerials = new HashMap<>();

    /** The next number of a civil servant, or of somebody who is to become one. */
    public String next(LocalDate birthDate, LocalDate effective, boolean woman) {
        return numbered(DAY.format(birthDate) + MONTH.format(effective) + sex(woman));
    }

    /** The next number of somebody employed by agreement for the first time. */
    String nextByAgreement(LocalDate birthDate, LocalDate effective, boolean woman) {
        return numbered("%s%d21%s".formatted(DAY.format(birthDate), effective.getYear(), sex(woman)));
    }

    /** The next one with the same first fifteen digits, where one turned out to be somebody else's. */
    public String after(String taken) {
        return numbered(taken.substring(0, 15));
    }

    private String numbered(String fifteen) {
        int serial = lastSerials.merge(fifteen, 1, Integer::sum);
        if (serial > MOST_SERIALS) {
            throw new IllegalStateException("No serial number is left");
        }
        return "%s%03d".formatted(fifteen, serial);
    }

    private static String sex(boolean woman) {
        return woman ? "2" : "1";
    }
}
