package id.talenta.talent.mapping;

import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.talent.ruleset.RuleSetUsed;
import id.talenta.talent.ruleset.TalentRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One mapping of an agency's people, bound to a rule set's version. It is its own job, of the same id. */
@Entity
@Table(name = "talent_mapping")
@DynamicUpdate
public class TalentMapping {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private String period;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @Column(name = "rule_set_code", updatable = false)
    private String ruleSetCode;

    @Column(name = "rule_set_version", updatable = false)
    private int ruleSetVersion;

    @Column(name = "rule_set_digest", updatable = false)
    private String ruleSetDigest;

    private String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    private MappingCounts counts;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    protected TalentMapping() {}

    TalentMapping(
            UUID id,
            MappingRequest request,
            LocalDate asOf,
            RuleSet<TalentRules> ruleSet,
            String createdBy,
            Instant createdAt) {
        this.id = id;
        this.agency = request.agency();
        this.period = request.period();
        this.asOf = asOf;
        this.ruleSetCode = ruleSet.code();
        this.ruleSetVersion = ruleSet.version();
        this.ruleSetDigest = ruleSet.digest();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** What it came to. */
    void record(String ofPlacements, MappingCounts counted) {
        digest = ofPlacements;
        counts = counted;
    }

    UUID id() {
        return id;
    }

    String agency() {
        return agency;
    }

    String period() {
        return period;
    }

    /** The year that the period is of, or in. */
    int year() {
        return MappingRequest.yearOf(period);
    }

    LocalDate asOf() {
        return asOf;
    }

    RuleSetUsed ruleSet() {
        return new RuleSetUsed(ruleSetCode, ruleSetVersion, ruleSetDigest);
    }

    String digest() {
        return digest;
    }

    MappingCounts counts() {
        return counts;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
