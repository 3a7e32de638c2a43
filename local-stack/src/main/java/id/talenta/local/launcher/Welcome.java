package id.talenta.local.launcher;

import id.talenta.local.KeycloakServer;
import id.talenta.local.Ports;

/** What one needs to know to use a suite that has just come up. */
final class Welcome {

    private final Screen screen;

    Welcome(Screen screen) {
        this.screen = screen;
    }

    void print(boolean withServices) {
        String token = KeycloakServer.tokenEndpoint(StackPorts.configured().keycloak());
        screen.line("");
        if (withServices) {
            for (ServicePart service : ServicePart.all()) {
                screen.line("  %-26s %s", service.name(), service.address());
            }
        }
        screen.line(
                "  %-26s %s",
                "keycloak", KeycloakServer.issuer(StackPorts.configured().keycloak()));
        screen.line(
                "  %-26s %s",
                "postgresql", Ports.LOOPBACK + ":" + StackPorts.configured().postgresql());
        screen.line(
                "  %-26s %s",
                "kafka", Ports.LOOPBACK + ":" + StackPorts.configured().kafka());
        screen.line("");
        screen.line("A token of a development client (secret: dev-<client id>; all of them: docs/local-stack.md):");
        screen.line("");
        screen.line("  TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=bkpsdm-3574 \\");
        screen.line("    -d client_secret=dev-bkpsdm-3574 " + token + " \\");
        screen.line("    | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        if (withServices) {
            String gateway = ServicePart.gateway().address();
            screen.line("  curl -H \"Authorization: Bearer $TOKEN\" " + gateway + "/v1/regions");
        }
    }
}
