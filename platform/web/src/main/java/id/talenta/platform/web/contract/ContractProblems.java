package id.talenta.platform.web.contract;

import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.Problem;
import id.talenta.platform.web.problem.ProblemCatalogue;
import id.talenta.platform.web.problem.ProblemCatalogue.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The problem responses of every operation: those of its shape, and those it names by {@link CanFail}. */
final class ContractProblems {

    private static final DotName CAN_FAIL = DotName.createSimple(CanFail.class);

    private final Map<String, Entry> problems;

    ContractProblems(ProblemCatalogue catalogue) {
        this.problems = new TreeMap<>(catalogue.problems());
    }

    /** One reusable response for each problem of the catalogue. */
    void define(Components components) {
        problems.keySet().forEach(code -> components.addResponse(code, response(Set.of(code))));
    }

    /** The texts of the problems, from which the gateway makes their pages. */
    Map<String, Object> asExtension() {
        Map<String, Object> all = new LinkedHashMap<>();
        problems.forEach((code, entry) -> {
            Map<String, Object> texts = new LinkedHashMap<>();
            texts.put("status", entry.status());
            texts.put("title", text(entry.title()));
            texts.put("detail", text(entry.detail()));
            texts.put("help", text(entry.help()));
            all.put(code, texts);
        });
        return all;
    }

    private static Map<String, Object> text(LocalText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("id", text.id());
        both.put("en", text.en());
        return both;
    }

    void apply(String path, HttpMethod method, Operation operation, MethodInfo declared) {
        Set<String> codes = new TreeSet<>(Set.of(
                "invalid-request",
                "unauthorized",
                "invalid-token",
                "forbidden",
                "rate-limited",
                "internal-error",
                "bad-gateway",
                "service-unavailable",
                "gateway-timeout"));
        if (ContractSecurity.isForEverybody(declared)) {
            codes.remove("forbidden");
        }
        if (path.contains("{")) {
            codes.add("not-found");
        }
        if (has(operation, "cursor")) {
            codes.add("invalid-cursor");
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(Set.of("malformed-json", "body-too-large", "unsupported-media-type"));
        }
        if (method != HttpMethod.GET) {
            codes.add("agency-out-of-scope");
        }
        if (has(operation, "If-Match")) {
            codes.addAll(Set.of("precondition-failed", "precondition-required"));
        }
        if (has(operation, "Idempotency-Key")) {
            codes.addAll(Set.of("idempotency-in-flight", "idempotency-key-reused"));
        }
        AnnotationInstance canFail = declared.annotation(CAN_FAIL);
        if (canFail != null) {
            codes.addAll(Set.of(canFail.value().asStringArray()));
        }
        add(operation, codes);
    }

    private void add(Operation operation, Set<String> codes) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(entry(code).status(), status -> new TreeSet<>())
                .add(code));
        Map<String, APIResponse> all = new TreeMap<>(operation.getResponses().getAPIResponses());
        // the framework's own guesses of 401 and 403 have no content; ours replace them
        byStatus.forEach((status, of) -> all.put(
                String.valueOf(status),
                of.size() == 1
                        ? OASFactory.createAPIResponse()
                                .ref("#/components/responses/" + of.iterator().next())
                        : response(of)));
        APIResponses responses = OASFactory.createAPIResponses();
        all.forEach(responses::addAPIResponse);
        operation.setResponses(responses);
    }

    private APIResponse response(Set<String> codes) {
        String description = codes.stream()
                .map(code -> "`" + code + "`: " + entry(code).title().en())
                .collect(Collectors.joining("; "));
        Map<String, Object> example = new LinkedHashMap<>();
        String code = codes.iterator().next();
        example.put("type", "/problems/" + code);
        example.put("title", entry(code).title().en());
        example.put("status", entry(code).status());
        example.put("code", code);
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
        ContractHeaders.refer(response, "RateLimit");
        ContractHeaders.refer(response, "RateLimit-Policy");
        ContractHeaders.refer(response, "Access-Control-Allow-Origin");
        if (entry(code).status() == 429 || entry(code).status() == 503) {
            ContractHeaders.refer(response, "Retry-After");
        }
        return response;
    }

    private Entry entry(String code) {
        Entry entry = problems.get(code);
        if (entry == null) {
            throw new IllegalStateException("No such problem in the catalogue: " + code);
        }
        return entry;
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(declared -> parameter.equals(declared.getName()));
    }
}
