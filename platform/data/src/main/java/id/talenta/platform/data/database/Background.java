package id.talenta.platform.data.database;

import id.talenta.platform.web.security.Caller;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs work outside of a request for somebody: with their agencies, so that the row-level policies hold there too. */
@ApplicationScoped
public class Background {

    private final Caller caller;

    Background(Caller caller) {
        this.caller = caller;
    }

    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Runs the work within a context of its own that acts for {@code who}; whoever is asking in a request asks on afterwards. */
    public void actingFor(Identity who, Work work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.getStateIfActive();
        context.activate();
        try {
            caller.actFor(who);
            work.run();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
