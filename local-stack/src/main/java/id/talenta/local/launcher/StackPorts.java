package id.talenta.local.launcher;

/** The ports of what is not a service. All of them are bound to the loopback interface only. */
record StackPorts(int postgresql, int kafka, int kafkaController, int keycloak, int keycloakManagement) {

    /** Added to every port of the suite, so that a second one can run beside the first. */
    static final String OFFSET = "talenta.port-offset";

    static StackPorts configured() {
        int offset = offset();
        return new StackPorts(55432 + offset, 59092 + offset, 59093 + offset, 8180 + offset, 9180 + offset);
    }

    static int offset() {
        return Integer.getInteger(OFFSET, 0);
    }
}
