package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.PppkRelocated;
import id.talenta.casn.evaluation.rules.PppkScore;
import id.talenta.casn.evaluation.rules.PppkScores;
import java.util.List;

/**
 * What a PPPK decision was made from and came to, besides what every result has.
 *
 * @param scores null for somebody absent
 * @param score null for somebody absent or who left
 * @param relocated null for who was not in question
 */
record PppkFacts(
        String priority,
        List<Affirmation> affirmations,
        String qualification,
        PppkScores scores,
        PppkScore score,
        PppkRelocated relocated) {}
