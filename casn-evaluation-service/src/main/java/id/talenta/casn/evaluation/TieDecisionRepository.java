package id.talenta.casn.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class TieDecisionRepository implements PanacheRepositoryBase<TieDecision, UUID> {

    Map<String, TieDecision> byFormation(UUID evaluationId) {
        return find("evaluationId", evaluationId).stream()
                .collect(Collectors.toMap(TieDecision::formationCode, decision -> decision));
    }

    List<TieDecision> page(UUID evaluationId, String after, int atMost) {
        return find("evaluationId = ?1 and formationCode > ?2 order by formationCode", evaluationId, after)
                .page(0, atMost)
                .list();
    }
}
