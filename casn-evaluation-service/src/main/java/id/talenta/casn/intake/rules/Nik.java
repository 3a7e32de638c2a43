package id.talenta.casn.intake.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rule of the population identity number (<em>Nomor Induk Kependudukan</em>): 16 digits, of which 1–6 are the place
 * of registration, 7–12 the birth date as DDMMYY with 40 added to the day for women, and 13–16 a serial number from
 * 0001. Law 23/2006 on population administration and its implementing regulations.
 */
public final class Nik {

    private static final int LENGTH = 16;
    private static final int DAY_OFFSET_OF_WOMEN = 40;
    private static final int CENTURY = 100;

    private Nik() {}

    /**
     * Which parts of a NIK disagree with what else is known of the person.
     *
     * @param nik the number as written
     * @param birthDate date of birth
     * @param sex sex
     * @return the wrong parts, empty if it adds up
     */
    public static Set<NikPart> wrongParts(String nik, LocalDate birthDate, Sex sex) {
        if (!sixteenDigits(nik)) {
            return EnumSet.of(NikPart.DIGITS);
        }
        int writtenDay = number(nik, 6, 8);
        boolean woman = writtenDay > DAY_OFFSET_OF_WOMEN;
        int day = woman ? writtenDay - DAY_OFFSET_OF_WOMEN : writtenDay;
        boolean sameDate = day == birthDate.getDayOfMonth()
                && number(nik, 8, 10) == birthDate.getMonthValue()
                && number(nik, 10, 12) == birthDate.getYear() % CENTURY;
        if (sameDate && woman == (sex == Sex.F) && number(nik, 12, LENGTH) != 0) {
            return Collections.emptySet();
        }
        Set<NikPart> wrong = EnumSet.noneOf(NikPart.class);
        if (!sameDate) {
            wrong.add(NikPart.BIRTH_DATE);
        }
        if (woman != (sex == Sex.F)) {
            wrong.add(NikPart.SEX);
        }
        if (number(nik, 12, LENGTH) == 0) {
            wrong.add(NikPart.SERIAL);
        }
        return wrong;
    }

    /** Digits of other scripts are digits to {@link Character#isDigit}, but not here. */
    private static boolean sixteenDigits(String nik) {
        if (nik.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (nik.charAt(i) < '0' || nik.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String nik, int from, int to) {
        return Integer.parseInt(nik, from, to, 10);
    }
}
