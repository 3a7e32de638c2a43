package id.talenta.platform.web.input;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A patch takes what its resource takes, but needs none of it: in the contract {@code MeetingPatch} is {@code MeetingRequest}
 * without required fields, so that the two cannot drift apart.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PatchSchemas implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            // The gateway has this library and no operations of its own.
            return;
        }
        document.getPaths().getPathItems().values().forEach(path -> {
            Operation patch = path.getPATCH();
            if (patch != null) {
                patch.getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(content -> relax(content, document.getComponents()));
            }
        });
    }

    private static void relax(MediaType content, Components components) {
        String reference = content.getSchema().getRef();
        String request = reference.substring(SCHEMAS.length());
        String patch = request.replaceFirst("Request$", "Patch");
        Schema relaxed = OASFactory.createSchema();
        relaxed.setAll(components.getSchemas().get(request).getAll());
        relaxed.setRequired(null);
        relaxed.setDescription("What to change, as a JSON Merge Patch (RFC 7396); a list is replaced whole");
        components.addSchema(patch, relaxed);
        content.setSchema(OASFactory.createSchema().ref(SCHEMAS + patch));
    }
}
