package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Snapshots.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The people of a stage of CPNS as they were at one moment, some thousand at a time, read a little ahead of whoever decides and stores them.
 *
 * @param <C> the candidate of the stage
 */
final class CandidateFeed<C> implements AutoCloseable {

    private final CompletableFuture<Opening> opening = new CompletableFuture<>();
    private final ReadAhead<EvaluationInput<C>> people;

    /**
     * What is known before anybody is read.
     *
     * @param takesOver whether some SKD scores were taken over from an earlier selection
     */
    record Opening(FormationGroups groups, boolean takesOver) {}

    /** Reads all formations of a selection, in groups, from the view. */
    interface GroupsReader {
        FormationGroups read(Connection connection) throws SQLException;
    }

    /**
     * Begins to read.
     *
     * @param check of all formations, before anybody is read
     * @param query what is read of each person of these formations
     */
    CandidateFeed(
            Snapshot snapshot,
            GroupsReader groups,
            Consumer<FormationGroups> check,
            Function<FormationGroups, StageQuery<C>> query) {
        people = new ReadAhead<>(snapshot, (connection, to) -> {
            try {
                FormationGroups found = groups.read(connection);
                check.accept(found);
                StageQuery<C> each = query.apply(found);
                opening.complete(new Opening(found, each.takesOver(connection)));
                new CandidateReader<>(found, each, to).read(connection);
            } catch (Exception | Error e) {
                opening.completeExceptionally(e);
                throw e;
            }
        });
    }

    /**
     * Waits for what is known before anybody is read.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if the formations cannot be evaluated
     */
    Opening opening() {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            throw ReadAhead.interrupted(e);
        } catch (ExecutionException e) {
            throw ReadAhead.unreadable(e.getCause());
        }
    }

    /**
     * The next people; null at the end.
     *
     * @throws id.talenta.platform.data.jobs.JobFailure if they cannot be evaluated
     */
    EvaluationInput<C> next() {
        return people.next();
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        people.close();
    }
}
