package id.talenta.casn.evaluation.rules;

/** Sentences about the filling of empty posts. */
final class OptimisationTexts {

    private OptimisationTexts() {}

    static String indonesian(Reason reason) {
        return reason.criterion() == Criterion.QUEUE ? indonesianQueue(reason) : indonesianMove(reason);
    }

    static String english(Reason reason) {
        return reason.criterion() == Criterion.QUEUE ? englishQueue(reason) : englishMove(reason);
    }

    private static String indonesianMove(Reason reason) {
        String step = "Pada pengisian kebutuhan yang belum terpenuhi, langkah " + reason.value() + ", peserta ";
        String formation = " formasi " + reason.bound() + ".";
        return switch (reason.outcome()) {
            case MOVED -> step + "ditempatkan pada" + formation;
            case NOT_MOVED -> step + "dipertimbangkan tetapi tidak ditempatkan pada" + formation;
            default -> step + "setara dengan peserta lain untuk" + formation;
        };
    }

    private static String englishMove(Reason reason) {
        String step = "In the filling of empty posts, step " + reason.value() + ", the participant ";
        String formation = " formation " + reason.bound() + ".";
        return switch (reason.outcome()) {
            case MOVED -> step + "was placed in" + formation;
            case NOT_MOVED -> step + "was considered for, but not placed in," + formation;
            default -> step + "is equal to others for" + formation;
        };
    }

    private static String indonesianQueue(Reason reason) {
        String posts = WrittenValues.INDONESIAN.number(reason.bound());
        if (reason.outcome() == Outcome.OUTSIDE) {
            return "Kebutuhan yang belum terpenuhi berjumlah " + posts
                    + " dan terisi oleh peserta yang peringkatnya lebih baik.";
        }
        String rank = "Peringkat " + WrittenValues.INDONESIAN.number(reason.value())
                + " di antara peserta yang dapat dipindahkan";
        return reason.outcome() == Outcome.WITHIN
                ? rank + " termasuk dalam kebutuhan yang belum terpenuhi, yaitu " + posts + "."
                : rank + " ditempati oleh lebih banyak peserta daripada kebutuhan yang belum terpenuhi, yaitu " + posts
                        + ".";
    }

    private static String englishQueue(Reason reason) {
        String posts = WrittenValues.ENGLISH.number(reason.bound());
        if (reason.outcome() == Outcome.OUTSIDE) {
            return "The number of empty posts was " + posts + "; people who are ranked better filled them.";
        }
        String rank = "Rank " + WrittenValues.ENGLISH.number(reason.value()) + " among those who could be moved";
        return reason.outcome() == Outcome.WITHIN
                ? rank + " is within the number of empty posts, " + posts + "."
                : rank + " is held by more people than posts are left of the number of empty posts, " + posts + ".";
    }
}
