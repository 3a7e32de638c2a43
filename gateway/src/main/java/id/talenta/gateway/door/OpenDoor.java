package id.talenta.gateway.door;

import id.talenta.gateway.proxy.Upstreams;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as the door is open. A service that does not answer is told of, but takes no gateway out of service: the other
 * services' callers still need it, and the rest get a proper answer.
 */
@Readiness
@Singleton
class OpenDoor implements HealthCheck {

    private final Upstreams upstreams;

    OpenDoor(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("door").up();
        upstreams.all().forEach(upstream -> response.withData(upstream.name(), upstream.state()));
        return response.build();
    }
}
