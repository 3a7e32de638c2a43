package id.talenta.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of the suite and their settings, from {@code deploy/kafka/topics.json}: the one place that names them all. Nobody else makes
 * topics; the broker refuses to make one by a misspelt name.
 */
public final class KafkaTopics {

    private static final String THIRTY_DAYS = Long.toString(TimeUnit.DAYS.toMillis(30));
    private static final String A_WEEK = Long.toString(TimeUnit.DAYS.toMillis(7));
    private static final long PATIENCE_SECONDS = 30;

    private KafkaTopics() {}

    /** How long events are kept: the latest of each key for ever, or each for 30 days. */
    public enum Kind {
        STATE,
        FACTS
    }

    /**
     * A topic.
     *
     * @param restricted whether its events hold personal data
     * @param owner the only service that writes to it
     * @param consumers the services that read it
     * @param planned whether nothing is published to it yet
     */
    public record SuiteTopic(
            String name, Kind kind, boolean restricted, String owner, List<String> consumers, boolean planned) {

        /** A topic of facts that is no part of the suite. */
        public static SuiteTopic ofTest(String name) {
            return new SuiteTopic(name, Kind.FACTS, false, "test", List.of(), false);
        }

        /** Where its consumers leave what they cannot process. */
        public String deadLetters() {
            return name + ".dlq";
        }
    }

    private record Listing(int partitions, List<SuiteTopic> topics) {}

    /** All topics of the suite, without those for dead letters, of which each has one. */
    public static List<SuiteTopic> ofSuite() {
        return listing().topics();
    }

    private static Listing listing() {
        try (InputStream file = KafkaTopics.class.getResourceAsStream("/topics.json")) {
            return new ObjectMapper().readValue(file, Listing.class);
        } catch (IOException e) {
            throw new StackException("The list of topics cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes those of the suite's topics that are not there yet. */
    public static void createAll(String bootstrapServers) {
        create(bootstrapServers, ofSuite());
    }

    /** Makes those of these topics that are not there yet, and theirs for dead letters. */
    public static void create(String bootstrapServers, List<SuiteTopic> topics) {
        int partitions = listing().partitions();
        List<NewTopic> wanted = new ArrayList<>();
        for (SuiteTopic topic : topics) {
            wanted.add(topic(topic.name(), partitions, settings(topic.kind())));
            wanted.add(topic(topic.deadLetters(), 1, settings(Kind.FACTS)));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var made : admin.createTopics(wanted).values().values()) {
                awaitTopic(made::get);
            }
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static Map<String, String> settings(Kind kind) {
        return kind == Kind.STATE
                ? Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", A_WEEK)
                : Map.of("cleanup.policy", "delete", "retention.ms", THIRTY_DAYS);
    }

    @FunctionalInterface
    private interface Creation {
        Object get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void awaitTopic(Creation creation) {
        try {
            creation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("A topic was not made: " + e.getCause().getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new StackException("The broker did not make a topic in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while topics were made", e);
        }
    }
}
