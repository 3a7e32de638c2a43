package id.talenta.casn.progress;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far a selection is.
 *
 * @param version grows with each change; 0 before the first one was told
 * @param appointments how many appointments are in each state; states without any are left out
 * @param probationsEnded how many probations have ended, by how
 */
record Progress(
        UUID selection,
        String agency,
        String kind,
        int year,
        long version,
        Imported imported,
        Decided decided,
        Map<String, Integer> appointments,
        Map<String, Integer> probationsEnded) {

    /** What was imported. */
    record Imported(int formations, int posts, int participants) {}

    /**
     * What was decided and published; null is what no published evaluation decides.
     *
     * @param evaluation the published evaluation that all of it derives from
     */
    record Decided(UUID evaluation, Integer present, Integer met, Integer letThrough, Integer filled, Integer empty) {

        static final Decided NOTHING = new Decided(null, null, null, null, null, null);
    }

    Progress counted(Imported nowImported, Decided nowDecided) {
        return new Progress(
                selection, agency, kind, year, version, nowImported, nowDecided, appointments, probationsEnded);
    }

    /** After an appointment came from one state, or from none where it is null, into another. */
    Progress moved(String from, String to) {
        Map<String, Integer> now = new TreeMap<>(appointments);
        if (from != null) {
            now.computeIfPresent(from, (state, count) -> count == 1 ? null : count - 1);
        }
        now.merge(to, 1, Integer::sum);
        return new Progress(selection, agency, kind, year, version, imported, decided, now, probationsEnded);
    }

    /** After a probation ended. */
    Progress probationEnded(String how) {
        Map<String, Integer> now = new TreeMap<>(probationsEnded);
        now.merge(how, 1, Integer::sum);
        return new Progress(selection, agency, kind, year, version, imported, decided, appointments, now);
    }

    /**
     * How many probations there are by state: one began with each appointment of a CPNS whose duties were taken up. States without any are left
     * out.
     */
    Map<String, Integer> probations() {
        Map<String, Integer> all = new TreeMap<>(probationsEnded);
        int begun = kind.equals("CPNS") ? appointments.getOrDefault("SPMT", 0) : 0;
        int running = begun - all.values().stream().mapToInt(Integer::intValue).sum();
        if (running > 0) {
            all.put("RUNNING", running);
        }
        return all;
    }

    Progress next() {
        return new Progress(
                selection, agency, kind, year, version + 1, imported, decided, appointments, probationsEnded);
    }
}
