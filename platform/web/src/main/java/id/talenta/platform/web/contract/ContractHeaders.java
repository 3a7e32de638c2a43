package id.talenta.platform.web.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that the gateway puts on every answer, and those that conventions put on some. */
final class ContractHeaders {

    private static final List<String> ON_ALL = List.of("RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin");

    private ContractHeaders() {}

    static void define(Components components) {
        Map.of(
                        "RateLimit", "What is left of the request limit, and when it is full again.",
                        "RateLimit-Policy", "The request limit that applies.",
                        "Retry-After", "Seconds to wait before the next try.",
                        "Access-Control-Allow-Origin", "The origin that browsers may call from.",
                        "ETag", "The version of the resource; send it in If-Match or If-None-Match.",
                        "Location", "Where the resource is.",
                        "Cache-Control", "How long everybody may keep the answer.",
                        "Link", "The next page, rel=\"next\"; absent on the last one.")
                .forEach((name, description) -> components.addHeader(name, header(name, description)));
    }

    private static Header header(String name, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(name.equals("Link") ? 2000 : 300));
    }

    static void apply(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null) {
                ON_ALL.forEach(name -> refer(response, name));
                if (status.equals("201") || status.equals("202")) {
                    refer(response, "Location");
                }
                if (status.equals("200") && takes(operation, "cursor")) {
                    refer(response, "Link");
                }
                if (status.equals("200") && isForEverybody(operation)) {
                    refer(response, "Cache-Control");
                }
                if (status.equals("201") || takesPrecondition(operation) && status.startsWith("2")) {
                    refer(response, "ETag");
                }
            }
        });
    }

    private static boolean isForEverybody(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    private static boolean takesPrecondition(Operation operation) {
        return takes(operation, "If-Match") || takes(operation, "If-None-Match");
    }

    private static boolean takes(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
}
