package id.talenta.talent.profile.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rule of the civil servant's number (<em>Nomor Induk Pegawai</em>): 18 digits, of which 1–8 are the birth date as
 * YYYYMMDD, 9–14 the month of appointment as a candidate as YYYYMM, 15 the sex (1 male, 2 female), and 16–18 a serial
 * number from 001. The number of an employee by agreement has the year of the first appointment in 9–12 and in 13–14
 * the frequency of appointment, which starts at 21; so the two never coincide. There is no check digit. Regulations of
 * the head of BKN 22/2007, 43/2007 and 1/2019.
 */
public final class Nip {

    /** How many digits it has. */
    public static final int LENGTH = 18;

    private static final int FIRST_FREQUENCY = 21;
    private static final int YOUNGEST = 17;
    private static final int OLDEST = 65;
    private static final char MALE = '1';
    private static final char FEMALE = '2';

    private Nip() {}

    /**
     * Which parts of a NIP disagree with what else is known of the person.
     *
     * @param nip the number as written
     * @param birthDate date of birth
     * @param sex sex
     * @param employment in what capacity the person serves
     * @param since first day of service: of a civil servant the appointment as a candidate
     * @return the wrong parts, empty if it adds up
     */
    public static Set<NipPart> wrongParts(
            String nip, LocalDate birthDate, Sex sex, EmploymentStatus employment, LocalDate since) {
        if (!isDigits(nip)) {
            return EnumSet.of(NipPart.DIGITS);
        }
        Set<NipPart> wrong = EnumSet.noneOf(NipPart.class);
        if (number(nip, 0, 4) != birthDate.getYear()
                || number(nip, 4, 6) != birthDate.getMonthValue()
                || number(nip, 6, 8) != birthDate.getDayOfMonth()) {
            wrong.add(NipPart.BIRTH_DATE);
        }
        addAppointment(wrong, nip, employment, since);
        int age = Period.between(birthDate, since).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            wrong.add(NipPart.AGE);
        }
        if (nip.charAt(14) != (sex == Sex.M ? MALE : FEMALE)) {
            wrong.add(NipPart.SEX);
        }
        if (number(nip, 15, LENGTH) == 0) {
            wrong.add(NipPart.SERIAL);
        }
        return wrong;
    }

    private static void addAppointment(Set<NipPart> wrong, String nip, EmploymentStatus employment, LocalDate since) {
        int monthOrFrequency = number(nip, 12, 14);
        boolean sameYear = number(nip, 8, 12) == since.getYear();
        if (employment.isByAgreement()) {
            if (monthOrFrequency < FIRST_FREQUENCY) {
                wrong.add(NipPart.EMPLOYMENT);
            }
            if (!sameYear) {
                wrong.add(NipPart.SINCE);
            }
        } else if (monthOrFrequency < 1 || monthOrFrequency > 12) {
            wrong.add(NipPart.EMPLOYMENT);
        } else if (!sameYear || monthOrFrequency != since.getMonthValue()) {
            wrong.add(NipPart.SINCE);
        }
    }

    /**
     * Whether a text has the form of a NIP. Digits of other scripts are digits to {@link Character#isDigit}, but not
     * here.
     *
     * @param nip the number as written
     * @return whether it is 18 digits
     */
    public static boolean isDigits(String nip) {
        return nip.length() == LENGTH && nip.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String nip, int from, int to) {
        return Integer.parseInt(nip, from, to, 10);
    }
}
