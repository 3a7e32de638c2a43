package id.talenta.casn.correction;

/** What is corrected: a row of scores, named as imports name them, or what is no score. */
public enum CorrectionKind {
    skd,
    skb,
    pppk,
    /** One test of SKB. */
    skbTest,
    /** How somebody left other than by the tests. */
    outcome,
    /** The facts of a person that decide. */
    participant
}
