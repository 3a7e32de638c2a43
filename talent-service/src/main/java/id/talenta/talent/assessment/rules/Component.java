package id.talenta.talent.assessment.rules;

import java.util.List;

/**
 * What is known of a person and counts in a mapping. The names are stable codes. What each is worth is not said here but
 * in the rule set of a mapping.
 */
public enum Component {
    /** Performance predicate (<em>predikat kinerja</em>); from the appraisal, not from an assessment. */
    PREDICATE(
            Source.APPRAISAL, Form.GRADE, List.of("SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG")),
    /** Awards (<em>penghargaan</em>) of the last years. */
    AWARD(Source.ASSESSMENT, Form.SCORE, List.of()),
    /** Assignments in teams (<em>penugasan dalam tim kerja</em>, by decree). */
    TEAM_ASSIGNMENT(Source.ASSESSMENT, Form.SCORE, List.of()),
    /** Feedback of superiors, peers and subordinates (<em>umpan balik 360°</em>). */
    FEEDBACK_360(Source.ASSESSMENT, Form.SCORE, List.of()),
    /** Competency assessment (<em>penilaian kompetensi</em>): levels per competency, or the job fit where only that is known. */
    COMPETENCY(Source.ASSESSMENT, Form.JOB_FIT, List.of()),
    /** Competency development (<em>pengembangan kompetensi</em>), by certificates. */
    DEVELOPMENT(Source.ASSESSMENT, Form.SCORE, List.of()),
    /** Full years in the present post (<em>lama jabatan</em>); as assessed, else from the profile. */
    TENURE(Source.PROFILE, Form.YEARS, List.of()),
    /** Range of postings (<em>keragaman penugasan</em>). */
    MOBILITY(Source.ASSESSMENT, Form.GRADE, List.of("CROSS_AGENCY", "CROSS_UNIT", "ONE_UNIT")),
    /** Acting assignments (<em>Plt, Plh</em>), higher than or equal to the own post. */
    ACTING(Source.ASSESSMENT, Form.GRADE, List.of("PLT_HIGHER", "PLT_EQUAL", "PLH_HIGHER", "PLH_EQUAL", "NONE")),
    /** Assessment of potential (<em>penilaian potensi</em>, eight aspects, by assessment centre). */
    POTENTIAL(Source.ASSESSMENT, Form.SCORE, List.of()),
    /** Level of formal education (<em>tingkat pendidikan formal</em>). */
    EDUCATION(Source.ASSESSMENT, Form.GRADE, List.of("S3", "S2", "S1", "D4", "D3", "D2", "D1", "SLTA", "SLTP", "SD")),
    /** Whether the field of study fits the post (<em>kesesuaian bidang ilmu</em>). */
    FIELD_MATCH(Source.ASSESSMENT, Form.GRADE, List.of("MATCH", "NO_MATCH")),
    /** Disciplinary record (<em>rekam jejak disiplin</em>): the heaviest punishment, or one being served. Needs {@code pii:sensitive}. */
    DISCIPLINE(Source.ASSESSMENT, Form.GRADE, List.of("NEVER", "LIGHT", "MODERATE", "SEVERE", "SERVING"));

    /** Where it is recorded. */
    public enum Source {
        /** The appraisal of the latest year. */
        APPRAISAL,
        /** The latest assessment that has it, else the profile itself. */
        PROFILE,
        /** The latest assessment that has it. */
        ASSESSMENT
    }

    /** The form in which it is recorded. */
    public enum Form {
        /** A number from 0 to 100 with at most two decimals. */
        SCORE,
        /** One of the component's grades. */
        GRADE,
        /** Whole years. */
        YEARS,
        /** Competency levels, or a score in their place. */
        JOB_FIT
    }

    private final Source source;
    private final Form form;
    private final List<String> grades;

    Component(Source source, Form form, List<String> grades) {
        this.source = source;
        this.form = form;
        this.grades = grades;
    }

    /** Where it is recorded. */
    public Source source() {
        return source;
    }

    /** The form in which it is recorded. */
    public Form form() {
        return form;
    }

    /** The grades that may be recorded; empty for other forms than {@link Form#GRADE}. */
    public List<String> grades() {
        return grades;
    }

    /** Whether an assessment can have it. */
    public boolean isAssessed() {
        return source != Source.APPRAISAL;
    }

    /** Whether only callers with {@code pii:sensitive} may see it, and every figure that it can be worked out from. */
    public boolean isSensitive() {
        return this == DISCIPLINE;
    }
}
