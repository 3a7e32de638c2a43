package id.talenta.system;

import static id.talenta.system.Moment.AFTER_APPLIED;
import static id.talenta.system.Moment.AFTER_COMMIT;
import static id.talenta.system.Moment.AFTER_DELETE;
import static id.talenta.system.Moment.BEFORE_ACKNOWLEDGEMENT;
import static id.talenta.system.Moment.BEFORE_APPLIED;
import static id.talenta.system.Moment.BEFORE_APPLY;
import static id.talenta.system.Moment.BEFORE_COMMIT;
import static id.talenta.system.Moment.BEFORE_DELETE;
import static id.talenta.system.Moment.BEFORE_SEND;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which service is ended at which moments, and in which order. */
final class Kills {

    /** How many are appointed during the kills of a line. */
    static final int WRITES = 40;

    /**
     * Each service has one moment at a time; those of a line are ended during the same writes, and come back while those go
     * on, with the agent for their next moment.
     */
    static final List<Map<String, Moment>> LINES = List.of(
            Map.of("casn", BEFORE_COMMIT, "talent", BEFORE_APPLY, "region", BEFORE_APPLY),
            Map.of("casn", AFTER_COMMIT, "talent", BEFORE_APPLIED, "region", BEFORE_APPLIED),
            Map.of("casn", BEFORE_SEND, "talent", AFTER_APPLIED, "region", AFTER_APPLIED),
            Map.of("casn", BEFORE_ACKNOWLEDGEMENT, "talent", BEFORE_SEND),
            Map.of("casn", BEFORE_DELETE, "talent", BEFORE_ACKNOWLEDGEMENT),
            Map.of("casn", AFTER_DELETE, "talent", BEFORE_DELETE),
            Map.of("talent", AFTER_DELETE));

    /**
     * One end of a service.
     *
     * @param times at the how manyth time, counted from the arming of the agent
     */
    record Kill(Moment moment, int times) {}

    private Kills() {}

    /** The first one of the service from a line on. */
    static Optional<Kill> next(String service, int line) {
        return LINES.subList(line, LINES.size()).stream()
                .filter(kills -> kills.containsKey(service))
                .findFirst()
                .map(kills -> new Kill(kills.get(service), times(service, kills.get(service))));
    }

    /** Sends and removals come in batches, and what talent-service tells comes once in a while. */
    private static int times(String service, Moment moment) {
        return switch (moment) {
            case BEFORE_COMMIT, AFTER_COMMIT -> WRITES / 2;
            case BEFORE_APPLY, BEFORE_APPLIED, AFTER_APPLIED -> 3;
            default -> "talent".equals(service) ? 1 : 2;
        };
    }
}
