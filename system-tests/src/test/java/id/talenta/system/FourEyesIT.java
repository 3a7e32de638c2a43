package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who evaluated does not publish, even with every scope that publishing takes. */
class FourEyesIT {

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void publishingTakesSomebodyElse() {
        Client evaluator = Client.of(suite, Identity.OTHER_AGENCY);
        String evaluation = Selection.of(evaluator, "35.07", 300).withSkd().evaluate("SKD");

        Answer refused = evaluator.post(evaluation + "/publication", "{}");
        assertThat(refused.problem(403).path("code").asText()).isEqualTo("four-eyes");
        assertThat(evaluator.get(evaluation).json().path("publishedAt").isTextual())
                .isFalse();

        Client publisher = Client.of(suite, "panselnas");
        assertThat(publisher.post(evaluation + "/publication", "{}").status()).isEqualTo(201);
        assertThat(publisher
                        .post(evaluation + "/publication", "{}")
                        .problem(409)
                        .path("code")
                        .asText())
                .isEqualTo("already-published");
        assertThat(evaluator.get(evaluation).json().path("publishedAt").isTextual())
                .isTrue();
    }
}
