package id.talenta.casn.correction;

/** A correction and its place in the list. */
record NumberedCorrection(long sequence, CorrectionView view) {}
