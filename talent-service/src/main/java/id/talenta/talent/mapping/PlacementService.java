package id.talenta.talent.mapping;

import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.mapping.rules.NineBox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** The placements of a mapping: explained one by one, counted, and as the canonical file. */
@ApplicationScoped
public class PlacementService {

    private static final int DOWNLOAD_SECONDS = 600;

    private final MappingService mappings;
    private final PlacementRepository placements;
    private final Caller caller;

    PlacementService(MappingService mappings, PlacementRepository placements, Caller caller) {
        this.mappings = mappings;
        this.placements = placements;
        this.caller = caller;
    }

    @Transactional
    List<PlacementView> page(UUID mappingId, UUID after, Integer box, PlacementStatus status, int atMost) {
        TalentMapping mapping = completed(mappingId);
        Explainer explainer = new Explainer(mapping);
        return placements.page(mappingId, after, box, status, atMost).stream()
                .map(explainer::explain)
                .toList();
    }

    @Transactional
    PlacementView get(UUID mappingId, UUID talent) {
        TalentMapping mapping = completed(mappingId);
        return new Explainer(mapping)
                .explain(placements.find(mappingId, talent).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    MatrixView matrix(UUID mappingId) {
        TalentMapping mapping = completed(mappingId);
        return MatrixView.of(mapping, mappings.rulesOf(mapping).mapping(), ShownCounts.to(caller, mapping));
    }

    /** The mapping whose file can be downloaded. */
    TalentMapping completed(UUID mappingId) {
        return mappings.get(mappingId).completed();
    }

    /** Writes the canonical file, and gives its digest. */
    String write(TalentMapping mapping, OutputStream out) {
        return QuarkusTransaction.joiningExisting().timeout(DOWNLOAD_SECONDS).call(() -> {
            CanonicalCsv csv = new CanonicalCsv(out);
            PlacementFile.header(csv);
            placements.forEach(mapping.id(), row -> PlacementFile.row(csv, row));
            return csv.digest();
        });
    }

    /** Makes the reasons of a placement again, from the facts that were stored with it and by the rules that decided it. */
    private final class Explainer {

        private final MappingRules rules;
        private final NineBox matrix;
        private final PlacementView.Sight sight =
                new PlacementView.Sight(caller.has("pii:read"), caller.has("pii:sensitive"));

        Explainer(TalentMapping mapping) {
            this.rules = mappings.rulesOf(mapping).mapping();
            this.matrix = new NineBox(rules, mapping.asOf());
        }

        PlacementView explain(PlacementRepository.PlacedPerson person) {
            return PlacementView.of(
                    person, matrix.place(FactsJson.read(person.row().facts())).reasons(), rules, sight);
        }
    }
}
