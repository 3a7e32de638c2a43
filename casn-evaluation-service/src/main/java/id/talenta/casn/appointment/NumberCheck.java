package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.Appointee;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.appointment.rules.Nip;
import id.talenta.casn.appointment.rules.NipFault;
import id.talenta.casn.intake.Person;
import id.talenta.platform.web.problem.InputError;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds a number against the person who gets it, and says what is wrong without the value. */
final class NumberCheck {

    private NumberCheck() {}

    static List<InputError> errors(String nip, Employment employment, Person person, LocalDate effectiveDate) {
        Appointee appointee = new Appointee(person.nik(), person.birthDate(), person.sex(), person.nikBirthDate());
        return Nip.faults(nip, employment, appointee, effectiveDate).stream()
                .map(fault -> InputError.inBody(pointer(fault), code(fault), values(fault)))
                .toList();
    }

    private static String pointer(NipFault fault) {
        return fault == NipFault.EFFECTIVE_DAY ? "/effectiveDate" : "/nip";
    }

    private static String code(NipFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, ?> values(NipFault fault) {
        return fault == NipFault.NIP_AGE ? Map.of("min", Nip.LEAST_AGE, "max", Nip.GREATEST_AGE) : Map.of();
    }
}
