package id.talenta.casn.evaluation.rules;

import java.util.Set;

/** The posts that a formation's own applicants left unfilled, while they are given to people of others. */
final class PppkVacancy {

    private final PppkFormation formation;
    private final Set<String> qualifications;
    private int free;
    private boolean closed;
    private PppkKey lastMoved;

    PppkVacancy(PppkFormation formation, int free) {
        this.formation = formation;
        this.qualifications = Wording.listed(formation.qualification());
        this.free = free;
    }

    PppkFormation formation() {
        return formation;
    }

    String code() {
        return formation.need().code();
    }

    boolean accepts(String qualification) {
        return qualifications.contains(Wording.normal(qualification));
    }

    int free() {
        return free;
    }

    boolean isOpen() {
        return free > 0 && !closed;
    }

    /** Whether posts are left that nobody gets as long as people ahead are undecided. */
    boolean isWaiting() {
        return free > 0 && closed;
    }

    void close() {
        closed = true;
    }

    void take(PppkKey key) {
        free--;
        lastMoved = key;
    }

    PppkKey lastMoved() {
        return lastMoved;
    }
}
