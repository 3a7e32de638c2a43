package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A participant who was let through to SKB.
 *
 * @param participantNumber who
 * @param skd their SKD scores
 * @param birthDate date of birth, the last tie-break
 * @param gpa grade point average or diploma mark, null if there is none (ranks last)
 * @param present whether they attended SKB; absence is recorded, never inferred
 * @param skb SKB score on the final scale; null if absent, and may be null if eliminated
 * @param eliminated whether they failed an eliminating test (<em>menggugurkan</em>); absence takes precedence
 * @param outcome how they left other than by the tests, null if they did not; takes precedence over everything
 * @param sources how the scores came about
 */
public record FinalCandidate(
        String participantNumber,
        SkdScores skd,
        LocalDate birthDate,
        Gpa gpa,
        boolean present,
        BigDecimal skb,
        boolean eliminated,
        ParticipantOutcome outcome,
        ScoreSources sources) {

    /** Checks that whoever is to be ranked has a score, and nobody absent has one. */
    public FinalCandidate {
        Objects.requireNonNull(participantNumber, "participantNumber");
        Objects.requireNonNull(skd, "skd");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sources, "sources");
        if (!present && skb != null) {
            throw new IllegalArgumentException("those absent have no SKB score");
        }
        if (outcome == null && present && !eliminated && skb == null) {
            throw new IllegalArgumentException("those present and not eliminated have an SKB score");
        }
    }

    /**
     * Whether this participant competes for the posts.
     *
     * @return true if present, not eliminated, and not gone otherwise
     */
    public boolean competes() {
        return present && !eliminated && outcome == null;
    }

    /**
     * Somebody who sat SKD in this selection and has one SKB score.
     *
     * @param participantNumber who
     * @param skd their SKD scores
     * @param birthDate date of birth
     * @param gpa grade point average or diploma mark, or null
     * @param present whether they attended SKB
     * @param skb SKB score, or null
     * @param eliminated whether they failed an eliminating test
     * @param outcome how they left other than by the tests, or null
     */
    public FinalCandidate(
            String participantNumber,
            SkdScores skd,
            LocalDate birthDate,
            Gpa gpa,
            boolean present,
            BigDecimal skb,
            boolean eliminated,
            ParticipantOutcome outcome) {
        this(participantNumber, skd, birthDate, gpa, present, skb, eliminated, outcome, ScoreSources.PLAIN);
    }

    /**
     * The same person with the SKB score that the tests of their formation come to.
     *
     * @param integrated the tests put together; decided, unless they left other than by the tests
     * @return the same, with attendance, score and elimination as the tests have them
     */
    public FinalCandidate with(SkbIntegration integrated) {
        return new FinalCandidate(
                participantNumber,
                skd,
                birthDate,
                gpa,
                integrated.present(),
                integrated.score(),
                integrated.eliminated(),
                outcome,
                sources);
    }

    /**
     * Somebody who did not leave other than by the tests.
     *
     * @param participantNumber who
     * @param skd their SKD scores
     * @param birthDate date of birth
     * @param gpa grade point average or diploma mark, or null
     * @param present whether they attended SKB
     * @param skb SKB score, or null
     * @param eliminated whether they failed an eliminating test
     */
    public FinalCandidate(
            String participantNumber,
            SkdScores skd,
            LocalDate birthDate,
            Gpa gpa,
            boolean present,
            BigDecimal skb,
            boolean eliminated) {
        this(participantNumber, skd, birthDate, gpa, present, skb, eliminated, null);
    }
}
