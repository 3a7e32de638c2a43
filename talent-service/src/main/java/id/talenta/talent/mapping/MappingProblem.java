package id.talenta.talent.mapping;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** What mappings can refuse. */
public enum MappingProblem implements ProblemType {
    /** The mapping has not come to placements yet. */
    MAPPING_NOT_COMPLETED(409),
    /** It is published, and stays as it is. */
    MAPPING_PUBLISHED(409);

    private final int status;

    MappingProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
