package id.talenta.casn.objection;

import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.objection.rules.ObjectionState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which objections are listed. */
public class ObjectionFilter {

    @QueryParam("selection")
    @Parameter(description = "Only of this selection")
    UUID selection;

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?")
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;

    @QueryParam("stage")
    @Parameter(description = "Only against results of this stage")
    Stage stage;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    ObjectionState state;

    UUID selection() {
        return selection;
    }

    String agency() {
        return agency;
    }

    Stage stage() {
        return stage;
    }

    ObjectionState state() {
        return state;
    }
}
