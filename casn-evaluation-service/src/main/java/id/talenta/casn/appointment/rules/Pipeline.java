package id.talenta.casn.appointment.rules;

import static id.talenta.casn.appointment.rules.AppointmentState.APS;
import static id.talenta.casn.appointment.rules.AppointmentState.BTL;
import static id.talenta.casn.appointment.rules.AppointmentState.BTS;
import static id.talenta.casn.appointment.rules.AppointmentState.DIBATALKAN;
import static id.talenta.casn.appointment.rules.AppointmentState.DIUSULKAN;
import static id.talenta.casn.appointment.rules.AppointmentState.DRH_DIISI;
import static id.talenta.casn.appointment.rules.AppointmentState.PERTEK_TERBIT;
import static id.talenta.casn.appointment.rules.AppointmentState.SK_TERBIT;
import static id.talenta.casn.appointment.rules.AppointmentState.SPMT;
import static id.talenta.casn.appointment.rules.AppointmentState.TMS;
import static id.talenta.casn.appointment.rules.AppointmentState.VERIFIKASI_BKN;
import static id.talenta.casn.appointment.rules.AppointmentState.VERIFIKASI_INSTANSI;
import static id.talenta.casn.appointment.rules.Authority.AGENCY;
import static id.talenta.casn.appointment.rules.Authority.BKN;
import static id.talenta.casn.appointment.rules.Particular.DECREE_DATE;
import static id.talenta.casn.appointment.rules.Particular.DECREE_NUMBER;
import static id.talenta.casn.appointment.rules.Particular.EFFECTIVE_DATE;
import static id.talenta.casn.appointment.rules.Particular.NIP;
import static id.talenta.casn.appointment.rules.Particular.PERTEK_DATE;
import static id.talenta.casn.appointment.rules.Particular.PERTEK_NUMBER;
import static id.talenta.casn.appointment.rules.Particular.REASON;
import static id.talenta.casn.appointment.rules.Particular.SPMT_DATE;
import static id.talenta.casn.appointment.rules.Particular.SPMT_NUMBER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way of an appointment from the person's record to the first day of work, as SIASN has it: which step follows which,
 * whose it is, and what it has to say. Steps of BKN are those that only BKN can know of: that a proposal has come, what its
 * verification found, and the technical approval with the number. That an appointment is annulled presupposes that the published result
 * no longer bears it, which whoever asks has to look up.
 */
public final class Pipeline {

    private static final List<Step> STEPS = steps();

    private Pipeline() {}

    /**
     * A step.
     *
     * @param from where it begins
     * @param to where it leads
     * @param authority whose it is
     * @param needs what it has to say
     * @param allows what it may say beside that
     */
    public record Step(
            AppointmentState from,
            AppointmentState to,
            Authority authority,
            Set<Particular> needs,
            Set<Particular> allows) {}

    /** How a wish to move an appointment is met. */
    public enum Verdict {
        /** It may move so. */
        ALLOWED,
        /** It has come to an end, after which nothing follows. */
        ENDED,
        /** No step leads from the one state to the other. */
        NO_SUCH_STEP,
        /** There is such a step, and it is BKN's. */
        NEEDS_BKN
    }

    /**
     * Whether somebody may move an appointment.
     *
     * @param from its state
     * @param to where it is to go
     * @param who what the caller may act as
     * @return the verdict
     */
    public static Verdict judge(AppointmentState from, AppointmentState to, Authority who) {
        if (from.isEnd()) {
            return Verdict.ENDED;
        }
        return step(from, to)
                .map(step -> who.mayDo(step.authority()) ? Verdict.ALLOWED : Verdict.NEEDS_BKN)
                .orElse(Verdict.NO_SUCH_STEP);
    }

    /**
     * The step from one state to another.
     *
     * @param from where it begins
     * @param to where it leads
     * @return the step, empty if there is none
     */
    public static Optional<Step> step(AppointmentState from, AppointmentState to) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /**
     * What can follow a state.
     *
     * @param from the state
     * @return its steps, none at an end
     */
    public static List<Step> stepsFrom(AppointmentState from) {
        return STEPS.stream().filter(step -> step.from() == from).toList();
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(
                step(DRH_DIISI, VERIFIKASI_INSTANSI, AGENCY),
                step(VERIFIKASI_INSTANSI, DIUSULKAN, AGENCY),
                step(DIUSULKAN, VERIFIKASI_BKN, BKN),
                step(VERIFIKASI_BKN, PERTEK_TERBIT, BKN, NIP, EFFECTIVE_DATE, PERTEK_NUMBER, PERTEK_DATE),
                step(VERIFIKASI_BKN, BTS, BKN, REASON),
                step(VERIFIKASI_BKN, BTL, BKN, REASON),
                step(VERIFIKASI_BKN, TMS, BKN, REASON),
                step(BTS, VERIFIKASI_INSTANSI, AGENCY),
                step(BTL, VERIFIKASI_INSTANSI, AGENCY),
                new Step(
                        PERTEK_TERBIT,
                        SK_TERBIT,
                        AGENCY,
                        EnumSet.of(DECREE_NUMBER, DECREE_DATE),
                        EnumSet.of(EFFECTIVE_DATE, REASON)),
                step(SK_TERBIT, SPMT, AGENCY, SPMT_NUMBER, SPMT_DATE)));
        for (AppointmentState state : AppointmentState.values()) {
            if (!state.isEnd()) {
                steps.add(step(state, APS, AGENCY, REASON));
                steps.add(step(state, DIBATALKAN, AGENCY, REASON));
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(
            AppointmentState from, AppointmentState to, Authority authority, Particular... particulars) {
        Set<Particular> needs = EnumSet.noneOf(Particular.class);
        needs.addAll(List.of(particulars));
        return new Step(from, to, authority, needs, EnumSet.of(REASON));
    }
}
