package id.talenta.casn.correction;

/** A row of scores that is corrected: as it is in force, and as it is to be. */
record CorrectedRow(CorrectionKind kind, Scores before, Scores after) {}
