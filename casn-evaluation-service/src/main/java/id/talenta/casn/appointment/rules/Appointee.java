package id.talenta.casn.appointment.rules;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;

/**
 * What is known of the person who is appointed, against which a NIP is held.
 *
 * @param nik population identity number, as the person applied with it
 * @param birthDate date of birth
 * @param sex sex
 * @param nikBirthDate the date of birth that the NIK was held against when they applied; another one than {@code birthDate} where that was
 *     corrected since, which does not change the NIK of a person
 */
public record Appointee(String nik, LocalDate birthDate, Sex sex, LocalDate nikBirthDate) {

    /**
     * Somebody whose date of birth was not corrected.
     *
     * @param nik population identity number, as the person applied with it
     * @param birthDate date of birth
     * @param sex sex
     */
    public Appointee(String nik, LocalDate birthDate, Sex sex) {
        this(nik, birthDate, sex, birthDate);
    }

    /** The date of birth that a NIK has to bear where a number bears this one. */
    LocalDate onTheNik(LocalDate onTheNumber) {
        return onTheNumber.equals(birthDate) ? nikBirthDate : onTheNumber;
    }
}
