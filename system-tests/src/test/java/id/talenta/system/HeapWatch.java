package id.talenta.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the heap of a service, by its metrics, as long as it is open. */
final class HeapWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final Pattern USED = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;
    private final Thread watcher = new Thread(this::watch, "heap-watch");
    private volatile double most;

    HeapWatch(ServiceProcess service) {
        this.metrics = service.metrics();
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try {
            while (true) {
                most = Math.max(most, used());
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("The metrics could not be read", e);
        }
    }

    private double used() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher pool = USED.matcher(answer.body());
        double used = 0;
        while (pool.find()) {
            used += Double.parseDouble(pool.group(1));
        }
        return used;
    }

    /** The most that was in use at any look, garbage included, in MiB. */
    String mostMebibytes() {
        return "%.0f MiB".formatted(most / (1 << 20));
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
