package id.talenta.region.scorecard;

import id.talenta.region.commitment.SignedCommitment;
import id.talenta.region.registry.RegionStanding;
import id.talenta.region.scorecard.rules.CasnFigures;
import id.talenta.region.scorecard.rules.SelectionFigures;
import java.util.List;

/**
 * A region, what it has signed, and what was told of its government.
 *
 * @param commitments the latest first
 * @param selections the newest first; empty while nothing was told
 * @param talent null while nothing was told
 */
record Scorecard(
        RegionStanding region,
        List<SignedCommitment> commitments,
        List<ReadModel.Selection> selections,
        ReadModel.Summary talent) {

    /** The selections together; null while nothing was told. */
    CasnFigures casn() {
        List<SelectionFigures> addends =
                selections.stream().map(ReadModel.Selection::figures).toList();
        return addends.isEmpty() ? null : CasnFigures.of(addends);
    }
}
