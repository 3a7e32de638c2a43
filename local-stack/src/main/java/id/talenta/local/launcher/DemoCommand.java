package id.talenta.local.launcher;

import id.talenta.demo.Demo;
import id.talenta.local.KeycloakServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(name = "demo", description = "Starts what is not running, and does the suite's main job with invented people.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Talenta talenta;

    @Spec
    private CommandSpec spec;

    /** The demo's own; it explains them itself. */
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        boolean onlyAsking = arguments.contains("--help") || arguments.contains("-h");
        boolean elsewhere = arguments.stream().anyMatch(argument -> argument.startsWith("--gateway"));
        Startup startup =
                new Startup(talenta.layout(), Screen.of(spec.commandLine().getOut()));
        if (!onlyAsking && !elsewhere && !startup.up(Startup.EVERYTHING)) {
            return 1;
        }
        URI gateway = URI.create(ServicePart.gateway().address());
        URI tokens =
                URI.create(KeycloakServer.tokenEndpoint(StackPorts.configured().keycloak()));
        return Demo.run(gateway, tokens, arguments);
    }
}
