package id.talenta.platform.data.agencies;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the agencies are there, since every one would be refused; ready ever after, broker or not. */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "talenta.agencies.copied", stringValue = "true")
public class AgenciesReady implements HealthCheck {

    private static final String NAME = "Agencies known";

    private final AgencyReference reference;
    private volatile boolean filled;

    AgenciesReady(AgencyReference reference) {
        this.reference = reference;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            filled = filled || reference.isFilled();
        } catch (IllegalStateException e) {
            // the database's own check tells of it
            filled = false;
        }
        return filled ? HealthCheckResponse.up(NAME) : HealthCheckResponse.down(NAME);
    }
}
