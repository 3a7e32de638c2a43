package id.talenta.casn.publication;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which announcements are listed. */
public class AnnouncementFilter {

    @QueryParam("selection")
    @Parameter(description = "Only of this selection")
    UUID selection;

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?")
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;
}
