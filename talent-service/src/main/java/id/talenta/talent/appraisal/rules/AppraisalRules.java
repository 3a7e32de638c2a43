package id.talenta.talent.appraisal.rules;

import id.talenta.talent.ruleset.rules.PayloadCheck;
import java.util.List;

/**
 * The table of predicates: which work result and behaviour give which predicate. A table that is incomplete, or where a
 * better rating gives a worse predicate, is refused with the path of the wrong row.
 *
 * @param table nine rows, one for each work result and behaviour
 */
public record AppraisalRules(List<Row> table) {

    private static final String PATH = "payload.appraisal.table";

    /**
     * A row of the table.
     *
     * @param result the work result (<em>hasil kerja</em>)
     * @param behaviour the work behaviour (<em>perilaku kerja</em>)
     * @param predicate what they give
     */
    public record Row(WorkRating result, WorkRating behaviour, Predicate predicate) {}

    /** Checks that each pair of ratings is there once and that no better rating is worse off. */
    public AppraisalRules {
        table = PayloadCheck.filled(table, PATH);
        for (int i = 0; i < table.size(); i++) {
            String path = PATH + "[" + i + "]";
            Row row = table.get(i);
            PayloadCheck.present(row.result(), path + ".result");
            PayloadCheck.present(row.behaviour(), path + ".behaviour");
            PayloadCheck.present(row.predicate(), path + ".predicate");
            for (int earlier = 0; earlier < i; earlier++) {
                checkPair(table.get(earlier), row, path);
            }
        }
        for (WorkRating result : WorkRating.values()) {
            for (WorkRating behaviour : WorkRating.values()) {
                PayloadCheck.require(
                        find(table, result, behaviour) != null, PATH, "lacks " + result + " with " + behaviour);
            }
        }
    }

    private static void checkPair(Row one, Row other, String path) {
        int byResult = one.result().compareTo(other.result());
        int byBehaviour = one.behaviour().compareTo(other.behaviour());
        PayloadCheck.require(
                byResult != 0 || byBehaviour != 0, path, "repeats " + other.result() + " with " + other.behaviour());
        boolean oneIsNoWorse = byResult <= 0 && byBehaviour <= 0;
        boolean otherIsNoWorse = byResult >= 0 && byBehaviour >= 0;
        int byPredicate = one.predicate().compareTo(other.predicate());
        PayloadCheck.require(
                !(oneIsNoWorse && byPredicate > 0) && !(otherIsNoWorse && byPredicate < 0),
                path + ".predicate",
                "is out of order: a better rating must not give a worse predicate than " + one.result() + " with "
                        + one.behaviour());
    }

    private static Predicate find(List<Row> table, WorkRating result, WorkRating behaviour) {
        for (Row row : table) {
            if (row.result() == result && row.behaviour() == behaviour) {
                return row.predicate();
            }
        }
        return null;
    }

    /**
     * The predicate of a work result and behaviour.
     *
     * @return the predicate; its reason is {@link AppraisalReason}
     */
    public Predicate predicate(WorkRating result, WorkRating behaviour) {
        return find(table, result, behaviour);
    }

    /** The predicate with its reason. */
    public AppraisalReason decide(WorkRating result, WorkRating behaviour) {
        return new AppraisalReason(result, behaviour, predicate(result, behaviour));
    }
}
