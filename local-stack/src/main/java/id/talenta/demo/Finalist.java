package id.talenta.demo;

import java.math.BigDecimal;
import java.util.Comparator;

/** Somebody with a final score, in the order of PermenPANRB 6/2024: score, SKD, TKP, TIU, TWK, mark, age. */
record Finalist(Applicant who, BigDecimal score) {

    static final Comparator<Finalist> ORDER = Comparator.comparing(Finalist::score, Comparator.reverseOrder())
            .thenComparing(one -> one.who().skd(), Recount.BY_SKD)
            .thenComparing(one -> one.who().gpa(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(one -> one.who().birthDate());

    String number() {
        return who.participantNumber();
    }
}
