package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;

/**
 * A participant as other features need them: who it is, unmasked.
 *
 * @param birthDate as it is in force
 * @param nikBirthDate as it was imported, held against the NIK; another one where the birth date was corrected, which changes no NIK
 */
public record Person(String nik, LocalDate birthDate, Sex sex, LocalDate nikBirthDate) {}
