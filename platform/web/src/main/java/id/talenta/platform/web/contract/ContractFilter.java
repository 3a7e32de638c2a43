package id.talenta.platform.web.contract;

import id.talenta.platform.web.problem.ProblemCatalogue;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the OpenAPI document at build time with what every operation has in common: the problem responses, the scopes, the rate
 * limit headers, the servers. The resources carry only what is theirs.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final IndexView index;

    /** Called by the build with the index of the application's classes. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemCatalogue catalogue =
                ProblemCatalogue.load(Thread.currentThread().getContextClassLoader());
        describe(document);
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        ContractValues.load(Thread.currentThread().getContextClassLoader()).apply(components);
        new ContractProperties(components, index).apply();
        ContractHeaders.define(components);
        ContractSecurity.define(components);
        ContractProblems problems = new ContractProblems(catalogue);
        problems.define(components);
        document.addExtension("x-problems", problems.asExtension());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        ContractAnswers answers = new ContractAnswers(document, index);
        ContractExamples examples = new ContractExamples(Thread.currentThread().getContextClassLoader());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    MethodInfo declared = declared(path, method, operation);
                    answers.apply(operation, declared);
                    examples.apply(operation);
                    ContractParameters.apply(path, operation);
                    ContractSecurity.apply(operation, declared);
                    problems.apply(path, method, operation, declared);
                    ContractHeaders.apply(operation);
                }));
    }

    private MethodInfo declared(String path, HttpMethod method, Operation operation) {
        return index.getAnnotations(OPERATION).stream()
                .filter(annotation -> annotation.value("operationId") != null
                        && annotation.value("operationId").asString().equals(operation.getOperationId()))
                // another method that takes what the first does not, for example no body
                .filter(annotation -> annotation.value("hidden") == null
                        || !annotation.value("hidden").asBoolean())
                .findFirst()
                .map(annotation -> annotation.target().asMethod())
                .orElseThrow(() -> new IllegalStateException("No operationId on " + method + " " + path));
    }

    private static void describe(OpenAPI document) {
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        info.setContact(OASFactory.createContact().name("Talenta").url("https://talenta.example/contact"));
        document.setInfo(info);
        document.setServers(List.of(
                server("https://api.talenta.example", "Production"), server("https://localhost:8443", "Local")));
    }

    private static Server server(String url, String description) {
        Server server = OASFactory.createServer().url(url).description(description);
        server.setExtensions(Map.of("x-internal", false));
        return server;
    }
}
