package id.talenta.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services' consumers are. */
final class Groups implements AutoCloseable {

    private final Admin admin;

    Groups(Broker broker) {
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    List<String> names() {
        return await(() -> admin.listGroups().all().get()).stream()
                .map(GroupListing::groupId)
                .toList();
    }

    /** As if they had never read anything: no member may be there. */
    void forget(List<String> groups) {
        await(() -> admin.deleteConsumerGroups(groups).all().get());
    }

    /** Returns once each has read all that is there. */
    void awaitNoLag(List<String> groups, Duration limit) {
        for (String group : groups) {
            Waiting.until("the end of what " + group + " reads", limit, () -> lag(group), lag -> lag == 0);
        }
    }

    private long lag(String group) {
        return await(() -> {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            read.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            // Nothing committed is everything to read.
            return read.isEmpty()
                    ? Long.MAX_VALUE
                    : ends.entrySet().stream()
                            .mapToLong(end -> end.getValue().offset()
                                    - (read.get(end.getKey()) == null
                                            ? 0
                                            : read.get(end.getKey()).offset()))
                            .sum();
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
