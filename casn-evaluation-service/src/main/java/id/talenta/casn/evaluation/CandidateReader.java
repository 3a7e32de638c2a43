package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.WholeSets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
    private final ReadAhead<EvaluationInput<C>> to;
    private final Refusals refused = new Refusals();

    private List<C> candidates = new ArrayList<>();
    private List<String> formationOf = new ArrayList<>();
    private int firstGroup;
    private int lastGroup;
    private long people;

    CandidateReader(FormationGroups groups, StageQuery<C> query, ReadAhead<EvaluationInput<C>> to) {
        this.groups = groups;
        this.query = query;
        this.to = to;
    }

    void read(Connection connection) throws SQLException, InterruptedException {
        WholeSets.expectUnordered(connection);
        FormationGroups.Numbering numbering = groups.numbering();
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            to.running(select::cancel);
            select.setFetchSize(FETCH);
            for (FormationGroups.Part part : numbering.parts(query.formationsTogether())) {
                query.bind(select, part.codes(connection), part.numbers(connection));
                try (ResultSet row = select.executeQuery()) {
                    int number = row.findColumn(StageQuery.NUMBER);
                    while (row.next()) {
                        read(row, row.getInt(number), numbering);
                    }
                }
            }
        } finally {
            to.running(null);
        }
        refused.requireNone();
        EvaluationWork.requireSomebody(people);
        handOnBefore(groups.groups().size());
    }

    private void read(ResultSet row, int formation, FormationGroups.Numbering numbering)
            throws SQLException, InterruptedException {
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
        to.put(new EvaluationInput<>(candidates, formationOf, groups.formationsOf(firstGroup, group), groups.places()));
        candidates = new ArrayList<>();
        formationOf = new ArrayList<>();
        firstGroup = group;
    }
}
