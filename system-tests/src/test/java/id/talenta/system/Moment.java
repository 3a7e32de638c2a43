package id.talenta.system;

/**
 * A moment of a service's work at which it can be ended. An agent finds it from outside, in the database driver and in
 * the Kafka client, by the event table that a thread writes to; the service itself knows nothing of it.
 */
enum Moment {
    /** The change and its event are written, and neither is committed. */
    BEFORE_COMMIT("written, not committed", Rule.mark("insert into outbox"), Rule.atCommit("ENTRY")),
    /** Both are committed; the caller has no answer, and nothing was sent. */
    AFTER_COMMIT("committed, not answered", Rule.mark("insert into outbox"), Rule.atCommit("EXIT")),
    /** The relay has read the event. */
    BEFORE_SEND(
            "read, not sent",
            "",
            new Rule(
                    "org.apache.kafka.clients.producer.KafkaProducer",
                    "send(org.apache.kafka.clients.producer.ProducerRecord,org.apache.kafka.clients.producer.Callback)",
                    "ENTRY",
                    "TRUE")),
    /** The broker has the event, and the relay does not know. */
    BEFORE_ACKNOWLEDGEMENT(
            "sent, not acknowledged",
            "",
            new Rule("org.apache.kafka.clients.producer.internals.Sender", "handleProduceResponse", "ENTRY", "TRUE")),
    /** The relay knows, and the row is still there. */
    BEFORE_DELETE("acknowledged, not deleted", "", Rule.atStatement("delete from outbox")),
    /** The row is gone. */
    AFTER_DELETE("deleted", Rule.mark("delete from outbox"), Rule.afterUpdate()),
    /** The consumer has the event, and nothing of it is written. */
    BEFORE_APPLY("received, not applied", "", Rule.atStatement("insert into inbox")),
    /** Its effect is written, and not committed. */
    BEFORE_APPLIED("applied, not committed", Rule.mark("insert into inbox"), Rule.atCommit("ENTRY")),
    /** Its effect is committed, and its offset is not. */
    AFTER_APPLIED("applied, offset not committed", Rule.mark("insert into inbox"), Rule.atCommit("EXIT"));

    private final String words;
    private final String marking;
    private final Rule rule;

    Moment(String words, String marking, Rule rule) {
        this.words = words;
        this.marking = marking;
        this.rule = rule;
    }

    String words() {
        return words;
    }

    /**
     * The agent's script that ends the process there.
     *
     * @param armed it happens only once this file exists
     * @param times at the how manyth time from then on
     */
    String script(String armed, int times) {
        String condition =
                "%s AND armed.exists() AND incrementCounter(\"%s\") == %d".formatted(rule.condition(), name(), times);
        return marking + """
                RULE ends the process: %s
                CLASS %s
                METHOD %s
                AT %s
                BIND armed:java.io.File = new java.io.File("%s")
                IF %s
                DO java.lang.Runtime.getRuntime().halt(137)
                ENDRULE
                """.formatted(words, rule.type(), rule.method(), rule.at(), armed, condition);
    }

    /**
     * Where it is.
     *
     * @param at the method's ENTRY or EXIT
     */
    private record Rule(String type, String method, String at, String condition) {

        private static final String EXECUTOR = "org.postgresql.core.v3.QueryExecutorImpl";
        private static final String MARKED = "flagged(\"events\" + Thread.currentThread().getId())";
        private static final String UNMARKED = "clear(\"events\" + Thread.currentThread().getId())";

        /** Remembers that this thread has sent such a statement. */
        static String mark(String sql) {
            return """
                    RULE marks the thread: %1$s
                    CLASS %2$s
                    METHOD sendOneQuery
                    AT ENTRY
                    IF $1.toString().contains("%1$s")
                    DO flag("events" + Thread.currentThread().getId())
                    ENDRULE
                    """.formatted(sql, EXECUTOR);
        }

        static Rule atStatement(String sql) {
            return new Rule(EXECUTOR, "sendOneQuery", "ENTRY", "$1.toString().contains(\"%s\")".formatted(sql));
        }

        static Rule atCommit(String at) {
            return new Rule("org.postgresql.jdbc.PgConnection", "commit()", at, at.equals("EXIT") ? UNMARKED : MARKED);
        }

        static Rule afterUpdate() {
            return new Rule("org.postgresql.jdbc.PgPreparedStatement", "executeUpdate()", "EXIT", UNMARKED);
        }
    }
}
