package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;

/** A participant as other features need them: who it is, unmasked. */
public record Person(String nik, LocalDate birthDate, Sex sex) {}
