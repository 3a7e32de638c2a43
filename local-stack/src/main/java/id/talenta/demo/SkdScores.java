package id.talenta.demo;

/** Scores of the basic competence test. */
public record SkdScores(int twk, int tiu, int tkp) {

    int total() {
        return twk + tiu + tkp;
    }
}
