package id.talenta.platform.web.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;

/**
 * JSON Merge Patch (RFC 7396): what a body names is replaced, what it sets to null is removed, all else stays; a list is replaced
 * whole. The outcome is held to the same rules as a new resource.
 */
@ApplicationScoped
public class MergePatch {

    /** Its media type; plain {@code application/json} is taken too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The present state as a request would write it, changed as the patch says.
     *
     * @throws ProblemException if the patch is no object
     * @throws BadRequestException if the outcome has an unknown field or a value of the wrong type
     * @throws ConstraintViolationException if the outcome breaks a constraint
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.invalid(InputError.inBody("", "wrong-type", Map.of("type", "object")));
        }
        try {
            T outcome = json.treeToValue(merge(json.valueToTree(present), patch), type);
            Set<ConstraintViolation<T>> violations = validator.validate(outcome);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return outcome;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject() ? target.deepCopy() : json.createObjectNode();
        // a null stays where it is set: to whom it may be null it means removed, and the others say that it is missing
        patch.properties()
                .forEach(field -> merged.set(field.getKey(), merge(merged.get(field.getKey()), field.getValue())));
        return merged;
    }
}
