package id.talenta.platform.data.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Work of which each test says what it does. */
@ApplicationScoped
class Work implements JobHandler {

    static final String KIND = "work";
    private static final Map<UUID, Script> SCRIPTS = new ConcurrentHashMap<>();

    interface Script {
        void run(JobRun run) throws Exception;
    }

    static void of(UUID id, Script script) {
        SCRIPTS.put(id, script);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        SCRIPTS.get(run.id()).run(run);
    }
}
