package id.talenta.demo;

/**
 * Code and rank of one person in one stage.
 *
 * @param rank null for somebody who is not ranked
 */
public record Outcome(String code, Integer rank) {

    @Override
    public String toString() {
        return rank == null ? code : code + " rank " + rank;
    }
}
