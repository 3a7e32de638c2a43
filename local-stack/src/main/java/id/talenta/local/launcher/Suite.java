package id.talenta.local.launcher;

import id.talenta.local.StackException;
import id.talenta.local.launcher.PartState.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The parts of a suite and their life. They start beside each other, each as soon as what it needs is ready, and stop in
 * the opposite order.
 */
final class Suite implements AutoCloseable {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, PartState> states = new LinkedHashMap<>();
    private final Consumer<List<PartState>> listener;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private boolean stopping;

    Suite(List<Part> parts, Consumer<List<PartState>> listener) {
        this.listener = listener;
        for (Part part : parts) {
            this.parts.put(part.name(), part);
            states.put(part.name(), new PartState(part.name(), Phase.OFF, 0, part.ports(), 0, 0, ""));
        }
    }

    /** The whole suite, or with no services only what they need. The listener hears of every change. */
    static Suite of(Layout layout, StackPorts ports, List<ServicePart> services, Consumer<List<PartState>> listener) {
        List<String> databases = ServicePart.all().stream()
                .flatMap(service -> service.database().stream())
                .toList();
        PostgresPart postgresql = new PostgresPart(layout, ports.postgresql(), databases);
        ServiceConfiguration configuration = new ServiceConfiguration(ports, services, postgresql);
        List<Part> parts = new ArrayList<>();
        parts.add(postgresql);
        parts.add(new KafkaPart(layout, ports.kafka(), ports.kafkaController()));
        parts.add(new KeycloakPart(layout, ports.keycloak(), ports.keycloakManagement()));
        for (ServicePart service : services) {
            // A service that does not find Keycloak waits for it, which takes longer than starting after it; topics are
            // there before it reads.
            List<String> after = service.isGateway()
                    ? List.of(KeycloakPart.NAME)
                    : List.of(PostgresPart.NAME, KafkaPart.NAME, KeycloakPart.NAME);
            parts.add(new ServiceProcess(service, layout, configuration, after));
        }
        return new Suite(parts, listener);
    }

    /** Starts those of the named parts that are not ready, and returns when each is ready or has failed. */
    void start(Set<String> names) {
        startParts(parts.values().stream()
                .filter(part -> names.contains(part.name()) && !isReady(part.name()))
                .toList());
    }

    private void startParts(List<Part> wanted) {
        wanted.forEach(part -> update(state(part.name()).in(Phase.WAITING)));
        Map<String, CompletableFuture<Boolean>> ready = new LinkedHashMap<>();
        for (Part part : wanted) {
            // What is not started now has either been ready for a while, or will never be.
            CompletableFuture<?>[] needs = part.after().stream()
                    .map(name -> ready.getOrDefault(name, CompletableFuture.completedFuture(isReady(name))))
                    .toArray(CompletableFuture<?>[]::new);
            ready.put(
                    part.name(),
                    CompletableFuture.allOf(needs)
                            .thenApplyAsync(
                                    nothing -> part.after().stream().allMatch(this::isReady) && startPart(part),
                                    starters));
        }
        try {
            ready.values().forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            // Nothing is started any more once the suite is being stopped.
            if (!isStopping()) {
                throw e;
            }
        }
    }

    private boolean startPart(Part part) {
        long begun = System.currentTimeMillis();
        if (!update(new PartState(part.name(), Phase.STARTING, 0, part.ports(), begun, 0, ""))) {
            return false;
        }
        try {
            part.start();
            long pid = part.pid().orElse(0);
            long took = System.currentTimeMillis() - begun;
            return update(new PartState(part.name(), Phase.READY, pid, part.ports(), begun, took, ""));
        } catch (StackException e) {
            fail(part, e.getMessage());
        } catch (RuntimeException e) {
            fail(part, e.toString());
        }
        return false;
    }

    /** Notices parts that have ended by themselves. */
    void watch() {
        for (PartState state : states()) {
            Part part = parts.get(state.name());
            if (state.phase() == Phase.READY && !part.isRunning()) {
                fail(part, part.name() + " has ended");
            }
        }
    }

    private void fail(Part part, String trouble) {
        PartState before = state(part.name());
        part.stop();
        update(new PartState(part.name(), Phase.FAILED, 0, part.ports(), before.since(), 0, trouble));
    }

    synchronized List<PartState> states() {
        return List.copyOf(states.values());
    }

    synchronized PartState state(String name) {
        return states.get(name);
    }

    private boolean isReady(String name) {
        return state(name).phase() == Phase.READY;
    }

    private synchronized boolean update(PartState state) {
        boolean ending = state.phase() == Phase.STOPPING || state.phase() == Phase.STOPPED;
        if (stopping && !ending) {
            return false;
        }
        states.put(state.name(), state);
        listener.accept(states());
        return true;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops the parts, those that depend on others first. */
    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        starters.shutdown();
        List<Part> independent = new ArrayList<>(parts.values());
        List<Part> dependent =
                independent.stream().filter(part -> !part.after().isEmpty()).toList();
        independent.removeAll(dependent);
        stopBesideEachOther(dependent);
        awaitStarters();
        stopBesideEachOther(independent);
    }

    /** A start that is under way would leave its process behind: it ends when its process is stopped. */
    private void awaitStarters() {
        try {
            while (!starters.awaitTermination(500, TimeUnit.MILLISECONDS)) {
                parts.values().stream()
                        .filter(part -> state(part.name()).phase() != Phase.READY && part.isRunning())
                        .forEach(Part::stop);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopBesideEachOther(List<Part> wave) {
        ExecutorService stoppers = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> stops = wave.stream()
                .map(part -> CompletableFuture.runAsync(() -> stopPart(part), stoppers))
                .toList();
        stops.forEach(CompletableFuture::join);
        stoppers.shutdown();
    }

    private void stopPart(Part part) {
        update(state(part.name()).in(Phase.STOPPING));
        try {
            part.stop();
        } catch (RuntimeException e) {
            // One part that resists must not keep the others from being stopped; the next start clears it.
            System.err.println(part.name() + " did not stop: " + e.getMessage());
        }
        update(state(part.name()).in(Phase.STOPPED));
    }
}
