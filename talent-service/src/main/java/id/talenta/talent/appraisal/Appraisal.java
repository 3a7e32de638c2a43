package id.talenta.talent.appraisal;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.profile.Talent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The appraisal of somebody's work in a period. The database keeps what it was before each correction. */
@Entity
public class Appraisal {

    @Id
    private UUID id;

    @Column(name = "talent_id", updatable = false)
    private UUID talentId;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int quarter;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_result")
    private WorkRating workResult;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_behaviour")
    private WorkRating workBehaviour;

    @Enumerated(EnumType.STRING)
    private Predicate predicate;

    @Column(name = "rule_set_code")
    private String ruleSetCode;

    @Column(name = "rule_set_version")
    private int ruleSetVersion;

    @Version
    private long version;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected Appraisal() {}

    Appraisal(Talent talent, AppraisalPeriod period, Decision decision, String by, Instant at) {
        this.id = Ids.next();
        this.talentId = talent.id();
        this.agency = talent.agency();
        this.year = period.year();
        this.quarter = period.number();
        become(decision, by, at);
    }

    /** Becomes what was decided. */
    void become(Decision decision, String by, Instant at) {
        workResult = decision.result();
        workBehaviour = decision.behaviour();
        predicate = decision.predicate();
        ruleSetCode = decision.ruleSetCode();
        ruleSetVersion = decision.ruleSetVersion();
        recordedBy = by;
        recordedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID talentId() {
        return talentId;
    }

    String agency() {
        return agency;
    }

    AppraisalPeriod period() {
        return AppraisalPeriod.of(year, quarter);
    }

    Decision decision() {
        return new Decision(workResult, workBehaviour, predicate, ruleSetCode, ruleSetVersion);
    }

    EntityVersion version() {
        return EntityVersion.of(version);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
