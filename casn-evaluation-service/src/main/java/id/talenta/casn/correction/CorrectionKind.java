package id.talenta.casn.correction;

/** Which row of scores is corrected; named as imports name them. */
public enum CorrectionKind {
    skd,
    skb,
    pppk,
    /** One test of SKB. */
    skbTest
}
