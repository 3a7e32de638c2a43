package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks of the lists of the payload. */
final class PppkPayload {

    private PppkPayload() {}

    static List<PppkVariant> variants(List<PppkVariant> variants) {
        List<PppkVariant> copy = listed(variants, "payload.variants");
        return IntStream.range(0, copy.size())
                .mapToObj(i -> copy.get(i).checked("payload.variants[" + i + "]"))
                .toList();
    }

    static List<PppkThreshold> thresholds(List<PppkThreshold> thresholds, PppkTests tests) {
        List<PppkThreshold> copy = listed(thresholds, "payload.thresholds");
        Set<NeedType> seen = EnumSet.noneOf(NeedType.class);
        for (int i = 0; i < copy.size(); i++) {
            String path = "payload.thresholds[" + i + "]";
            copy.get(i).check(path, tests);
            NeedType needType = copy.get(i).needType();
            PayloadCheck.require(seen.add(needType), path + ".needType", "repeats " + needType);
        }
        return copy;
    }

    static List<PppkTechnicalMinimum> technicalMinima(List<PppkTechnicalMinimum> minima, PppkTests tests) {
        List<PppkTechnicalMinimum> copy = listed(minima, "payload.technicalMinima");
        for (int i = 0; i < copy.size(); i++) {
            copy.get(i).check("payload.technicalMinima[" + i + "]", tests);
        }
        return copy;
    }

    static List<PppkAffirmation> affirmations(List<PppkAffirmation> affirmations) {
        List<PppkAffirmation> copy = listed(affirmations, "payload.affirmations");
        Set<Affirmation> seen = EnumSet.noneOf(Affirmation.class);
        List<PppkAffirmation> checked = new ArrayList<>();
        for (int i = 0; i < copy.size(); i++) {
            String path = "payload.affirmations[" + i + "]";
            checked.add(copy.get(i).checked(path));
            Affirmation code = copy.get(i).code();
            PayloadCheck.require(seen.add(code), path + ".code", "repeats " + code);
        }
        return List.copyOf(checked);
    }

    static List<PppkPriority> priorities(List<PppkPriority> priorities) {
        List<PppkPriority> copy = listed(priorities, "payload.priorities");
        Set<String> seen = new HashSet<>();
        int level = 0;
        for (int i = 0; i < copy.size(); i++) {
            String path = "payload.priorities[" + i + "]";
            copy.get(i).check(path);
            PayloadCheck.require(
                    seen.add(copy.get(i).code()),
                    path + ".code",
                    "repeats " + copy.get(i).code());
            PayloadCheck.require(
                    copy.get(i).level() == level || copy.get(i).level() == level + 1,
                    path + ".level",
                    "must follow the level before it, " + level);
            level = copy.get(i).level();
        }
        return copy;
    }

    static void outcomes(OutcomeCodes outcomes, PppkCodes codes, List<PppkPriority> priorities) {
        if (outcomes == null) {
            return;
        }
        Set<String> others = codes.all(priorities);
        for (ParticipantOutcome outcome : ParticipantOutcome.values()) {
            String code = outcomes.of(outcome);
            PayloadCheck.require(!others.contains(code), "payload.outcomes", "repeats the code " + code);
            PayloadCheck.require(!PppkCodes.namesPriority(code), "payload.outcomes", "must not name a priority");
        }
    }

    static List<PppkPart> unverified(List<PppkPart> parts) {
        return parts == null || parts.isEmpty() ? List.of() : PayloadCheck.distinct(parts, "payload.unverified");
    }

    private static <T> List<T> listed(List<T> values, String path) {
        PayloadCheck.present(values, path);
        return values.isEmpty() ? List.of() : PayloadCheck.filled(values, path);
    }
}
