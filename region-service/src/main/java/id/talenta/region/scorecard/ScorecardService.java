package id.talenta.region.scorecard;

import id.talenta.region.commitment.CommitmentService;
import id.talenta.region.commitment.SignedCommitment;
import id.talenta.region.registry.RegionStanding;
import id.talenta.region.registry.RegistryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far each region is, from this service's own record and from what the others told; nobody is asked. */
@ApplicationScoped
public class ScorecardService {

    private final RegistryService registry;
    private final CommitmentService commitments;
    private final ReadModelRepository readModel;

    ScorecardService(RegistryService registry, CommitmentService commitments, ReadModelRepository readModel) {
        this.registry = registry;
        this.commitments = commitments;
        this.readModel = readModel;
    }

    /** Of one of the 38, or of the province. */
    @Transactional
    Scorecard of(String region) {
        RegionStanding standing = registry.standing(region);
        return new Scorecard(
                standing,
                commitments.signed(region),
                readModel.selections(region),
                readModel.summaries(region).get(region));
    }

    /** Of the 38, in the order asked for. */
    @Transactional
    List<Scorecard> all(ScorecardFilter filter) {
        Map<String, List<SignedCommitment>> signed =
                commitments.signed(null).stream().collect(Collectors.groupingBy(SignedCommitment::region));
        Map<String, List<ReadModel.Selection>> selections =
                readModel.selections(null).stream().collect(Collectors.groupingBy(ReadModel.Selection::agency));
        Map<String, ReadModel.Summary> summaries = readModel.summaries(null);
        return registry.standings().stream()
                .filter(filter::holds)
                .map(region -> new Scorecard(
                        region,
                        signed.getOrDefault(region.code(), List.of()),
                        selections.getOrDefault(region.code(), List.of()),
                        summaries.get(region.code())))
                .sorted(filter.sort().order())
                .toList();
    }
}
