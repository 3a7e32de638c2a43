package id.talenta.local.launcher;

import id.talenta.local.Ports;
import java.util.List;
import java.util.Optional;

/**
 * A service of the suite, as the launcher runs it.
 *
 * @param name what it is called in {@code status} and {@code logs}
 * @param module its directory in the project
 * @param port where it answers
 * @param managementPort where it tells of its health
 * @param database the database it owns, and its name as an upstream of the gateway; none for the gateway
 * @param jvmFlags memory and compiler
 */
record ServicePart(
        String name, String module, int port, int managementPort, Optional<String> database, List<String> jvmFlags) {

    private static final List<String> LEAN = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    /** Half a million people are ranked here, which the second compiler does several times faster. */
    private static final List<String> FAST = List.of("-Xmx192m", "-XX:+UseSerialGC");

    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The suite. A service that is added gets its line here. */
    private static final List<ServicePart> STANDARD = List.of(
            new ServicePart("region-service", "region-service", 8081, 9081, Optional.of("region"), LEAN),
            new ServicePart(
                    "casn-evaluation-service", "casn-evaluation-service", 8082, 9082, Optional.of("casn"), FAST),
            new ServicePart("talent-service", "talent-service", 8083, 9083, Optional.of("talent"), LEAN),
            new ServicePart("gateway", "gateway", 8080, 9080, Optional.empty(), SMALL));

    static List<ServicePart> all() {
        return STANDARD.stream().map(ServicePart::shifted).toList();
    }

    static ServicePart gateway() {
        return all().stream().filter(ServicePart::isGateway).findFirst().orElseThrow();
    }

    private ServicePart shifted() {
        int offset = StackPorts.offset();
        return new ServicePart(name, module, port + offset, managementPort + offset, database, jvmFlags);
    }

    boolean isGateway() {
        return database.isEmpty();
    }

    String address() {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    String readiness() {
        return "http://" + Ports.LOOPBACK + ":" + managementPort + "/q/health/ready";
    }
}
