package id.talenta.local.launcher;

import id.talenta.local.Ports;

/** The ports of what is not a service. All of them are bound to the loopback interface only. */
public record StackPorts(int postgresql, int kafka, int kafkaController, int keycloak, int keycloakManagement) {

    public static final StackPorts STANDARD = new StackPorts(55432, 59092, 59093, 8180, 9180);

    public static StackPorts free() {
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }
}
