package id.talenta.region.scorecard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import io.agroal.api.AgroalDataSource;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Throws away what was told, and reads it again from the topics, in one transaction: until it ends, scorecards show what they showed. The
 * consumers wait meanwhile where they would write, and what they hear then is newer or known. The inbox stays as it is: what is in it did have
 * its effect, and has it again.
 */
@ApplicationScoped
class RebuildWork implements JobHandler {

    static final String KIND = "scorecard-rebuild";

    private static final int TIMEOUT_SECONDS = 900;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ReadModelRepository readModel;
    private final TopicReader topics;
    private final AgroalDataSource dataSource;
    private final String selections;
    private final String summaries;

    RebuildWork(
            ReadModelRepository readModel,
            TopicReader topics,
            AgroalDataSource dataSource,
            @ConfigProperty(name = "mp.messaging.incoming.selections.topic") String selections,
            @ConfigProperty(name = "mp.messaging.incoming.summaries.topic") String summaries) {
        this.readModel = readModel;
        this.topics = topics;
        this.dataSource = dataSource;
        this.selections = selections;
        this.summaries = summaries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            List<String> all = List.of(selections, summaries);
            readModel.clear();
            Tally tally = new Tally();
            try {
                // the ends are asked for after the tables are locked, so nothing that was in them lies behind the ends
                topics.readAll(all, event -> {
                    take(event, tally);
                    run.progress(tally.read, null);
                });
            } catch (TimeoutException e) {
                throw new JobFailure("broker-away", Map.of(), 0);
            }
            try (Connection connection = dataSource.getConnection()) {
                run.complete(connection, tally.read, tally.unreadable);
            } catch (SQLException e) {
                throw new IllegalStateException("The rebuild could not be stored", e);
            }
        });
    }

    private static final class Tally {
        private long read;
        private long unreadable;
    }

    private void take(ConsumerRecord<String, byte[]> event, Tally tally) {
        tally.read++;
        Runnable effect;
        try {
            effect = effect(event);
        } catch (IOException | RuntimeException e) {
            // it was a dead letter when it came, and is in none of the figures
            tally.unreadable++;
            return;
        }
        effect.run();
    }

    private Runnable effect(ConsumerRecord<String, byte[]> event) throws IOException {
        CloudEvent envelope = KafkaMessageFactory.createReader(event).toEvent();
        Told told = new Told(
                UUID.fromString(envelope.getId()),
                Long.parseLong(String.valueOf(envelope.getExtension("version"))),
                envelope.getTime().toInstant());
        if (event.topic().equals(selections)) {
            SelectionProgressed selection = JSON.readValue(event.value(), SelectionProgressed.class);
            return () -> readModel.take(selection, told);
        }
        AgencySummarised summary = JSON.readValue(event.value(), AgencySummarised.class);
        return () -> readModel.take(summary, told);
    }
}
