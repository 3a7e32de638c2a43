package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.WholeSets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the people of a stage group by group, and hands them on some thousand at a time: whole groups, so that each can be decided.
 *
 * @param <C> the candidate of the stage
 */
final class CandidateReader<C> {

    private static final int FETCH = 2_000;
    /** People handed on together, unless a single group has more. */
    private static final int TOGETHER = 2_000;

    private final FormationGroups groups;
    private final StageQuery<C> query;
    private final Taker<C> taker;
    private final AtomicReference<Cancellation> running;
    private final Refusals refused = new Refusals();

    private List<C> candidates = new ArrayList<>();
    private List<String> formationOf = new ArrayList<>();
    private int firstGroup;
    private int lastGroup;
    private long people;

    /** Takes what was read. */
    interface Taker<C> {
        void take(EvaluationInput<C> input) throws InterruptedException;
    }

    /** Cancels what the database is doing for the reader. */
    interface Cancellation {
        void cancel() throws SQLException;
    }

    /** @param running is set while the database works, so that another thread can cancel that */
    CandidateReader(
            FormationGroups groups, StageQuery<C> query, Taker<C> taker, AtomicReference<Cancellation> running) {
        this.groups = groups;
        this.query = query;
        this.taker = taker;
        this.running = running;
    }

    void read(Connection connection) throws SQLException, InterruptedException {
        WholeSets.expectUnordered(connection);
        FormationGroups.Numbering numbering = groups.numbering();
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            running.set(select::cancel);
            select.setFetchSize(FETCH);
            for (FormationGroups.Part part : numbering.parts(query.formationsTogether())) {
                query.bind(select, part.codes(connection), part.numbers(connection));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read(row, numbering);
                    }
                }
            }
        } finally {
            running.set(null);
        }
        refused.requireNone();
        EvaluationWork.requireSomebody(people);
        handOnBefore(groups.groups().size());
    }

    private void read(ResultSet row, FormationGroups.Numbering numbering) throws SQLException, InterruptedException {
        int formation = row.getInt(1);
        int group = numbering.groupOf()[formation];
        if (group != lastGroup && candidates.size() >= TOGETHER) {
            handOnBefore(group);
        }
        lastGroup = group;
        people++;
        C candidate = query.candidate(row, refused);
        if (candidate != null && refused.isEmpty()) {
            candidates.add(candidate);
            formationOf.add(numbering.codes().get(formation));
        }
    }

    /** Hands on the groups that were read, with those between that have nobody. */
    private void handOnBefore(int group) throws InterruptedException {
        taker.take(new EvaluationInput<>(
                candidates, formationOf, groups.formationsOf(firstGroup, group), groups.places()));
        candidates = new ArrayList<>();
        formationOf = new ArrayList<>();
        firstGroup = group;
    }
}
