package id.talenta.casn.appointment.rules;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;

/**
 * What is known of the person who is appointed, against which a NIP is held.
 *
 * @param nik population identity number, as the person applied with it
 * @param birthDate date of birth
 * @param sex sex
 */
public record Appointee(String nik, LocalDate birthDate, Sex sex) {}
