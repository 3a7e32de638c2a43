package id.talenta.talent.mapping;

/**
 * Fired within the transaction that publishes a mapping: from now on {@link PublishedBoxes} answers with it. So whoever keeps figures of an
 * agency hears of it, and mapping need not know whom.
 */
public record BoxesPublished(String agency) {}
