package id.talenta.casn.statistics.rules;

/** A count, and whether it is hidden. What is not decided is neither shown nor hidden, and counts nobody. */
final class Cell {

    private final Long count;
    private boolean hidden;

    Cell(Long count) {
        this.count = count;
        this.hidden = count != null && count > 0 && count < PeopleCounts.SMALLEST;
    }

    void hide() {
        hidden = count != null;
    }

    boolean isHidden() {
        return hidden;
    }

    long people() {
        return count == null ? 0 : count;
    }

    /** The count where it is shown, else null. */
    Long shown() {
        return hidden ? null : count;
    }
}
