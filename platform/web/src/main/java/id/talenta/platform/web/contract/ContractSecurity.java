package id.talenta.platform.web.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The OAuth scheme, its scopes, and which operation needs which. */
final class ContractSecurity {

    /** Name of the security scheme in the document. */
    static final String SCHEME = "oauth2";

    private static final DotName PERMISSIONS = DotName.createSimple("io.quarkus.security.PermissionsAllowed");
    private static final DotName PERMISSIONS_LIST = DotName.createSimple("io.quarkus.security.PermissionsAllowed$List");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final String TOKEN_URL = "https://id.talenta.example/realms/talenta/protocol/openid-connect/token";
    private static final String AUTHORIZATION_URL =
            "https://id.talenta.example/realms/talenta/protocol/openid-connect/auth";

    private static final Map<String, String> SCOPES = new TreeMap<>(Map.ofEntries(
            Map.entry("region:read", "Read the regional programme"),
            Map.entry("region:write", "Record meetings, commitments and contacts"),
            Map.entry("casn:read", "Read selections and results"),
            Map.entry("casn:write", "Set up selections, import formations and participants"),
            Map.entry("casn:scores", "Import scores"),
            Map.entry("casn:evaluate", "Evaluate, and decide ties"),
            Map.entry("casn:publish", "Publish an evaluation"),
            Map.entry("talent:read", "Read talents, their records and mappings"),
            Map.entry("talent:write", "Import talents, record appraisals and assessments"),
            Map.entry("talent:calibrate", "Map an agency's people, and publish a mapping"),
            Map.entry("pii:read", "See names, NIK, NIP and birth dates"),
            Map.entry("pii:sensitive", "See need types, health and discipline"),
            Map.entry("audit:read", "Read the audit"),
            Map.entry("ops", "Operate the suite")));

    private ContractSecurity() {}

    static void define(Components components) {
        SecurityScheme scheme = OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Access tokens are JWTs, verified as RFC8725 advises; they live for minutes.");
        scheme.setFlows(OASFactory.createOAuthFlows()
                .clientCredentials(flow().tokenUrl(TOKEN_URL))
                .authorizationCode(flow().tokenUrl(TOKEN_URL).authorizationUrl(AUTHORIZATION_URL)));
        components.addSecurityScheme(SCHEME, scheme);
    }

    private static OAuthFlow flow() {
        OAuthFlow flow = OASFactory.createOAuthFlow().refreshUrl(TOKEN_URL);
        flow.setScopes(SCOPES);
        return flow;
    }

    /** Every annotation must hold; of the values of one, any. An operation for everybody says so, and needs none. */
    static void apply(Operation operation, MethodInfo method) {
        List<List<String>> needed = method.annotations().stream()
                .flatMap(annotation -> annotation.name().equals(PERMISSIONS_LIST)
                        ? Arrays.stream(annotation.value().asNestedArray())
                        : java.util.stream.Stream.of(annotation))
                .filter(annotation -> annotation.name().equals(PERMISSIONS))
                .map(ContractSecurity::scopesOf)
                .toList();
        if (isForEverybody(method)) {
            if (!needed.isEmpty()) {
                throw new IllegalStateException("For everybody, and with a scope: " + operation.getOperationId());
            }
            operation.setSecurity(List.of());
            return;
        }
        if (needed.isEmpty()) {
            throw new IllegalStateException("Operation without a scope: " + operation.getOperationId());
        }
        List<List<String>> alternatives = List.of(List.of());
        for (List<String> anyOf : needed) {
            alternatives = alternatives.stream()
                    .flatMap(chosen -> anyOf.stream().map(scope -> join(chosen, scope)))
                    .toList();
        }
        operation.setSecurity(alternatives.stream()
                .map(scopes -> {
                    SecurityRequirement requirement = OASFactory.createSecurityRequirement();
                    requirement.addScheme(SCHEME, scopes);
                    return requirement;
                })
                .toList());
    }

    /** Whether the method needs no token. */
    static boolean isForEverybody(MethodInfo method) {
        return method.hasAnnotation(PERMIT_ALL);
    }

    private static List<String> scopesOf(AnnotationInstance annotation) {
        AnnotationValue inclusive = annotation.value("inclusive");
        if (inclusive != null && inclusive.asBoolean()) {
            throw new IllegalStateException("Write one @PermissionsAllowed per scope instead of inclusive=true");
        }
        return List.of(annotation.value().asStringArray());
    }

    private static List<String> join(List<String> scopes, String scope) {
        return java.util.stream.Stream.concat(scopes.stream(), java.util.stream.Stream.of(scope))
                .toList();
    }
}
