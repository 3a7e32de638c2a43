package id.talenta.platform.web.contract;

import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * What a success answers with. The framework describes the body of a 200 only; a 201 or 202 declared beside it stays without one, so here
 * each gets the schema of what its method returns.
 */
final class ContractAnswers {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");

    private final OpenAPI document;
    private final IndexView index;

    ContractAnswers(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    /**
     * Fills in the bodies of the operation's successes.
     *
     * @throws IllegalStateException if what the method returns has no schema in the document
     */
    void apply(Operation operation, MethodInfo declared) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && !status.equals("204") && isWithoutBody(response)) {
                String schema = schemaOf(operation.getOperationId(), declared.returnType());
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                mediaType(declared),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))));
            }
        });
    }

    private static boolean isWithoutBody(APIResponse response) {
        return response.getRef() == null
                && (response.getContent() == null
                        || response.getContent().getMediaTypes() == null
                        || response.getContent().getMediaTypes().isEmpty());
    }

    private String schemaOf(String operationId, Type returned) {
        Type body = returned.name().equals(RESPONSE) && returned.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? returned.asParameterizedType().arguments().get(0)
                : returned;
        ClassInfo described = index.getClassByName(body.name());
        String name = described == null
                ? body.name().withoutPackagePrefix()
                : Optional.ofNullable(described.declaredAnnotation(SCHEMA))
                        .map(annotation -> annotation.value("name"))
                        .map(AnnotationValue::asString)
                        .orElse(described.simpleName());
        if (document.getComponents().getSchemas() == null
                || !document.getComponents().getSchemas().containsKey(name)) {
            throw new IllegalStateException(operationId + " answers " + body + ", which has no schema " + name);
        }
        return name;
    }

    private static String mediaType(MethodInfo declared) {
        AnnotationInstance produces = declared.hasAnnotation(PRODUCES)
                ? declared.annotation(PRODUCES)
                : declared.declaringClass().declaredAnnotation(PRODUCES);
        return produces == null ? "application/json" : produces.value().asStringArray()[0];
    }
}
