package id.talenta.platform.web.things;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** The parameters of the list of things. */
public class ThingQuery {

    /** Kinds of things. */
    public enum Kind {
        BIG,
        SMALL;

        @Override
        public String toString() {
            return "a " + name() + " thing";
        }
    }

    @QueryParam("limit")
    @Min(1)
    @Max(200)
    Integer limit;

    @QueryParam("offset-id")
    UUID id;

    @QueryParam("kind")
    Kind kind;

    @QueryParam("day")
    LocalDate day;

    @QueryParam("exact")
    Boolean exact;

    @QueryParam("since")
    Long since;

    @HeaderParam("X-Depth")
    @Max(3)
    Integer depth;
}
