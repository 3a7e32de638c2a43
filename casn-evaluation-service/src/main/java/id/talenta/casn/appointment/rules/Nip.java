package id.talenta.casn.appointment.rules;

import id.talenta.casn.intake.rules.Nik;
import id.talenta.casn.intake.rules.NikPart;
import id.talenta.casn.intake.rules.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rule of a civil servant's number. 18 digits, without a check digit: 1–8 date of birth (YYYYMMDD), 9–14 the term,
 * 15 sex (1 male, 2 female), 16–18 a serial number from 001. The term of a NIP is year and month from which the
 * appointment as CPNS counts (Perka BKN 22/2007 and 43/2007), that of a NI PPPK is the year of the first appointment
 * and a code from 21 for how often (Peraturan BKN 1/2019).
 */
public final class Nip {

    /** The lowest code of a NI PPPK, digits 13 and 14; a month is 1 to 12. */
    public static final int FIRST_PPPK_CODE = 21;

    /** Nobody is appointed at a lower age, in full years. */
    public static final int LEAST_AGE = 18;

    /** Nobody is appointed at a higher age, in full years: the latest end of a civil servant's work. */
    public static final int GREATEST_AGE = 65;

    private static final int LENGTH = 18;
    private static final int MONTHS = 12;

    private Nip() {}

    /**
     * What is wrong with a number, everything at once.
     *
     * @param nip the number as written
     * @param employment which kind of number it must be
     * @param of the person
     * @param effectiveDate the day from which the appointment counts (<em>TMT</em>)
     * @return the faults, empty if it adds up
     */
    public static Set<NipFault> faults(String nip, Employment employment, Appointee of, LocalDate effectiveDate) {
        Set<NipFault> faults = EnumSet.noneOf(NipFault.class);
        addIf(faults, effectiveDate.getDayOfMonth() != 1, NipFault.EFFECTIVE_DAY);
        if (!eighteenDigits(nip)) {
            faults.add(NipFault.NIP_DIGITS);
            return faults;
        }
        term(faults, nip, employment, effectiveDate);
        LocalDate birthDate = birthDate(nip);
        if (birthDate == null) {
            faults.add(NipFault.NIP_NO_DATE);
        } else {
            addIf(faults, !birthDate.equals(of.birthDate()), NipFault.NIP_BIRTH_DATE);
            addIf(
                    faults,
                    Nik.wrongParts(of.nik(), of.onTheNik(birthDate), of.sex()).contains(NikPart.BIRTH_DATE),
                    NipFault.NIP_NIK_BIRTH_DATE);
            int age = Period.between(birthDate, effectiveDate).getYears();
            addIf(faults, age < LEAST_AGE || age > GREATEST_AGE, NipFault.NIP_AGE);
        }
        sex(faults, nip, of);
        addIf(faults, number(nip, 15, LENGTH) == 0, NipFault.NIP_SERIAL);
        return faults;
    }

    private static void term(Set<NipFault> faults, String nip, Employment employment, LocalDate effectiveDate) {
        int year = number(nip, 8, 12);
        int rest = number(nip, 12, 14);
        boolean cpns = employment == Employment.CPNS;
        if (cpns ? rest < 1 || rest > MONTHS : rest < FIRST_PPPK_CODE) {
            faults.add(NipFault.NIP_TERM);
        } else {
            addIf(
                    faults,
                    year != effectiveDate.getYear() || cpns && rest != effectiveDate.getMonthValue(),
                    NipFault.NIP_EFFECTIVE_DATE);
        }
    }

    private static void sex(Set<NipFault> faults, String nip, Appointee of) {
        char digit = nip.charAt(14);
        if (digit != '1' && digit != '2') {
            faults.add(NipFault.NIP_NO_SEX);
            return;
        }
        Sex sex = digit == '1' ? Sex.M : Sex.F;
        addIf(faults, sex != of.sex(), NipFault.NIP_SEX);
        addIf(faults, Nik.wrongParts(of.nik(), of.birthDate(), sex).contains(NikPart.SEX), NipFault.NIP_NIK_SEX);
    }

    private static LocalDate birthDate(String nip) {
        try {
            return LocalDate.of(number(nip, 0, 4), number(nip, 4, 6), number(nip, 6, 8));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Digits of other scripts are digits to {@link Character#isDigit}, but not here. */
    private static boolean eighteenDigits(String nip) {
        return nip.length() == LENGTH && nip.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String nip, int from, int to) {
        return Integer.parseInt(nip, from, to, 10);
    }

    private static void addIf(Set<NipFault> faults, boolean wrong, NipFault fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
