package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.EdgePeople;
import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.casn.evaluation.rules.ReasonText;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.contract.ScalarValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason as it is shown. */
@Schema(
        name = "Reason",
        description = "One reason: what it is about, how that turned out, the value and what it was held against")
public record ReasonView(
        Criterion criterion,
        Outcome outcome,

        @Schema(
                description =
                        "A number, a truth value, a date or a code, by the criterion; null where there is none, or the"
                                + " caller may not see it: birth dates need `pii:read`")
        @PersonalData("pii:read")
        @ScalarValue(maxLength = 64)
        Object value,

        @Schema(description = "What the value was held against; null where there is nothing")
        @PersonalData("pii:read")
        @ScalarValue(maxLength = 64)
        Object bound,

        @Schema(
                description =
                        "False where the rule that it follows was not yet held against the text of the regulation",
                examples = "true")
        boolean verified,

        @Schema(
                nullable = true,
                maxLength = 32,
                examples = "WAWANCARA",
                description = "The test of SKB that it is about; null where it is about none in particular")
        String test,

        Text text,

        @Schema(
                nullable = true,
                description =
                        "With whom a comparison at the edge of the formation was; null for other reasons, in lists, and where that is not recorded")
        ComparedWithView comparedWith) {

    /** A reason, as data and as a sentence. */
    public static ReasonView of(Reason reason) {
        return of(reason, null);
    }

    /** The same, naming with whom it compares. */
    static ReasonView of(Reason reason, EdgePeople edge) {
        ReasonText text = ReasonText.of(reason, edge);
        boolean coded = reason.criterion().coded();
        return new ReasonView(
                reason.criterion(),
                reason.outcome(),
                coded ? reason.value() : typed(reason.value()),
                coded ? reason.bound() : typed(reason.bound()),
                reason.verified(),
                reason.test(),
                new Text(text.id(), text.en()),
                edge == null ? null : new ComparedWithView(edge.participantNumber(), edge.others()));
    }

    private static Object typed(String value) {
        // empty: not told
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(value) : value;
    }

    /** All reasons, those that compare at the edge of the own formation naming who is there. */
    static List<ReasonView> naming(List<Reason> reasons, Supplier<EdgePeople> edge) {
        List<Reason> own = reasons.stream()
                .takeWhile(reason ->
                        reason.criterion() != Criterion.OPTIMISATION && reason.criterion() != Criterion.RELOCATION)
                .toList();
        boolean compares = own.stream().anyMatch(reason -> reason.criterion().compares());
        EdgePeople found = compares ? edge.get() : null;
        List<ReasonView> shown = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            shown.add(of(reason, i < own.size() && reason.criterion().compares() ? found : null));
        }
        return shown;
    }

    /** The sentence of a reason. */
    @Schema(name = "ReasonText", description = "The reason as a sentence")
    public record Text(
            @Schema(maxLength = 500, examples = "Nilai TIU 75 di bawah nilai ambang batas 80.")
            String id,

            @Schema(maxLength = 500, examples = "TIU score 75 is below the passing grade of 80.")
            String en) {}

    /** With whom somebody was compared. */
    @Schema(
            name = "ComparedWith",
            description = "Who is at the edge of the formation: the first by number of those who share the rank there")
    public record ComparedWithView(
            @Schema(maxLength = 32, examples = "24350174000000017")
            String participantNumber,

            @Schema(examples = "0", description = "How many others share that rank") @Min(0) @Max(10_000_000)
            int others) {}
}
