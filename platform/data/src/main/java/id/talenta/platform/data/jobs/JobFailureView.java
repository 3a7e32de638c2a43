package id.talenta.platform.data.jobs;

import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.Problem;
import id.talenta.platform.web.problem.ProblemCatalogue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a job failed, in the reader's language.
 *
 * @param code the stable code
 * @param detail what happened
 * @param errors the first rows that were rejected, if that is why
 */
@Schema(name = "JobFailure", description = "Why the work failed; nothing was changed")
public record JobFailureView(
        @Schema(maxLength = 64, examples = "rows-rejected") String code,

        @Schema(maxLength = 2000, examples = "2 baris ditolak; lihat rejections. Tidak ada yang berubah.")
        String detail,

        @Size(max = 20) List<Problem.Error> errors) {

    /** How many rejected rows are shown here; all that are kept stand in the rejections. */
    public static final int SHOWN = 20;

    /** Of a job that failed; null of any other. */
    public static JobFailureView of(
            Job job, List<Rejection> rejections, ProblemCatalogue catalogue, Language language) {
        if (job.failureCode() == null) {
            return null;
        }
        List<Problem.Error> errors = rejections.stream()
                .limit(SHOWN)
                .map(rejection -> new Problem.Error(
                        null,
                        null,
                        null,
                        rejection.line(),
                        rejection.column(),
                        rejection.code(),
                        catalogue.message(rejection.code(), rejection.values(), language)))
                .toList();
        return new JobFailureView(
                job.failureCode(), catalogue.message(job.failureCode(), job.failureValues(), language), errors);
    }
}
