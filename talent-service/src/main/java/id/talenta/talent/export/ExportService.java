package id.talenta.talent.export;

import id.talenta.platform.web.security.Caller;
import id.talenta.talent.appraisal.AppraisalService;
import id.talenta.talent.assessment.AssessmentService;
import id.talenta.talent.export.ExportView.Withheld;
import id.talenta.talent.profile.TalentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gathers everything that is held on a person. */
@ApplicationScoped
public class ExportService {

    private final TalentService talents;
    private final AppraisalService appraisals;
    private final AssessmentService assessments;
    private final ExportRepository others;
    private final Caller caller;
    private final Clock clock;

    ExportService(
            TalentService talents,
            AppraisalService appraisals,
            AssessmentService assessments,
            ExportRepository others,
            Caller caller,
            Clock clock) {
        this.talents = talents;
        this.appraisals = appraisals;
        this.assessments = assessments;
        this.others = others;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ExportView export(UUID id) {
        boolean sensitive = caller.has("pii:sensitive");
        List<PlacedView> placements = others.placements(id);
        return new ExportView(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                talents.known(id).view(caller),
                others.appointments(id),
                appraisals.allOf(id),
                assessments.allOf(id, sensitive),
                sensitive
                        ? placements
                        : placements.stream().map(PlacedView::withoutScores).toList(),
                sensitive ? List.of() : List.of(Withheld.values()));
    }
}
