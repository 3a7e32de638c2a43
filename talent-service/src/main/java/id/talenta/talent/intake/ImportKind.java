package id.talenta.talent.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a CSV file brings; named as the query parameter {@code kind} has it. */
@Schema(name = "TalentImportKind")
public enum ImportKind {
    talents,
    appraisals,
    assessments
}
