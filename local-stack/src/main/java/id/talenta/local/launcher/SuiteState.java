package id.talenta.local.launcher;

import id.talenta.local.launcher.PartState.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the suite is doing, as its supervisor last wrote it down. */
record SuiteState(long supervisor, long since, List<PartState> parts) {

    public SuiteState {
        parts = List.copyOf(parts);
    }

    static SuiteState none() {
        return new SuiteState(0, 0, List.of());
    }

    /** Those of the named parts that are in the phase. */
    List<PartState> in(Phase phase, Set<String> names) {
        return parts.stream()
                .filter(part -> part.phase() == phase && names.contains(part.name()))
                .toList();
    }

    Optional<PartState> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
