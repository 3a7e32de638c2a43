package id.talenta.local.testing;

import id.talenta.local.KafkaBroker;
import id.talenta.local.KafkaTopics;
import id.talenta.local.PostgresServer;
import id.talenta.local.ServiceDatabase;

/**
 * The servers that all tests of a JVM share. Who starts one first leaves its address in a system property, where the
 * copies of this class in other class loaders find it, and stops it when the JVM ends.
 */
final class TestServers {

    private static final String POSTGRESQL = "talenta.testing.postgresql-port";
    private static final String KAFKA = "talenta.testing.kafka";
    private static final String DATABASES = "talenta.testing.databases";

    private TestServers() {}

    /** An empty database for the service; its roles are the same for all of its databases. */
    static ServiceDatabase newDatabase(String service) {
        // The same object in every class loader.
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(POSTGRESQL) == null) {
                // It stops itself when the JVM ends.
                int port = PostgresServer.forTests().port();
                System.setProperty(POSTGRESQL, Integer.toString(port));
            }
            int number = Integer.getInteger(DATABASES, 0) + 1;
            System.setProperty(DATABASES, Integer.toString(number));
            return PostgresServer.createService(Integer.getInteger(POSTGRESQL), service + "_" + number, service);
        }
    }

    static String bootstrapServers() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(KAFKA) == null) {
                String bootstrapServers = untilTheEnd(KafkaBroker.forTests()).bootstrapServers();
                KafkaTopics.createAll(bootstrapServers);
                System.setProperty(KAFKA, bootstrapServers);
            }
            return System.getProperty(KAFKA);
        }
    }

    private static KafkaBroker untilTheEnd(KafkaBroker broker) {
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-closer"));
        return broker;
    }
}
