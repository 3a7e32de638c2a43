package id.talenta.talent.mapping.rules;

import id.talenta.talent.appraisal.rules.WorkRating;
import java.math.BigDecimal;

/** Reasons in the Indonesian of official documents. */
record IndonesianReasons(ReasonNames names) {

    private static final WrittenValues WRITTEN = WrittenValues.INDONESIAN;
    private static final String HIDDEN = " (rincian hanya untuk yang berwenang).";

    String sentence(Reason reason) {
        return switch (reason.subject()) {
            case EMPLOYMENT ->
                reason.outcome() == PlacementOutcome.ELIGIBLE
                        ? "Pegawai berstatus " + reason.value() + " dan dapat dipetakan."
                        : "Pegawai berstatus " + reason.value() + ", masih dalam masa percobaan, dan tidak dipetakan.";
            case APPRAISAL ->
                "Penilaian kinerja tahun " + reason.code() + ": hasil kerja "
                        + WorkRating.valueOf(reason.value()).official() + ", perilaku kerja "
                        + WorkRating.valueOf(reason.bound()).official() + ".";
            case COMPONENT -> component(reason);
            case INDICATOR -> indicator(reason);
            case GROUP -> group(reason);
            case AXIS -> axis(reason);
            case HIGH_CUTOFF -> cutoff(reason, AxisLevel.HIGH);
            case MIDDLE_CUTOFF -> cutoff(reason, AxisLevel.MIDDLE);
            case GRADE_LEVEL ->
                names.axis(reason).id() + " berada pada tingkat \""
                        + names.level(reason, AxisLevel.valueOf(reason.outcome().name()))
                                .id()
                        + "\", yang langsung mengikuti "
                        + (reason.value() == null
                                ? "nilai yang tercatat."
                                : "\"" + names.grade(reason).id() + "\".");
            case BOX -> box(reason);
            case TALENT_VALUE -> talentValue(reason);
        };
    }

    private String component(Reason reason) {
        String name = names.component(reason).id();
        return switch (reason.outcome()) {
            case ON_SCALE -> onScale(name, reason);
            case RECORDED -> reason.value() == null ? name + HIDDEN : name + ": nilai " + points(reason) + " dari 100.";
            case CALCULATED ->
                reason.value() == null
                        ? name + HIDDEN
                        : name + ": jumlah tingkat kompetensi " + reason.value() + " dari " + reason.bound()
                                + " yang dipersyaratkan jabatan, kecocokan jabatan (JPM) " + points(reason) + "% ("
                                + names.band(reason).id() + ").";
            case ABSENT_COUNTED ->
                name + ": tidak ada yang tercatat; menurut ketentuan dihitung " + points(reason) + ".";
            case EXPIRED_COUNTED ->
                reason.value() == null
                        ? name + HIDDEN
                        : name + ": berlaku sampai dengan " + WRITTEN.date(reason.value())
                                + ", sebelum tanggal pemetaan " + WRITTEN.date(reason.bound())
                                + "; menurut ketentuan dihitung " + points(reason) + ".";
            case MISSING -> name + ": wajib ada tetapi tidak tercatat.";
            case EXPIRED ->
                reason.value() == null
                        ? name + ": wajib ada tetapi sudah tidak berlaku."
                        : name + ": wajib ada tetapi hanya berlaku sampai dengan " + WRITTEN.date(reason.value())
                                + ", sebelum tanggal pemetaan " + WRITTEN.date(reason.bound()) + ".";
            case NOT_ON_SCALE ->
                reason.value() == null
                        ? name + ": yang tercatat tidak memiliki nilai dalam ketentuan."
                        : name + ": \"" + reason.value() + "\" tidak memiliki nilai dalam ketentuan.";
            default ->
                name + ": penilaian belum lengkap, belum ada " + reason.value().replace(" ", ", ") + ".";
        };
    }

    private String onScale(String name, Reason reason) {
        if (reason.value() == null) {
            return name + HIDDEN;
        }
        if (names.isInYears(reason)) {
            String row = reason.bound().equals("0") ? "" : " (paling sedikit " + reason.bound() + " tahun)";
            return name + ": " + reason.value() + " tahun" + row + " bernilai " + points(reason) + ".";
        }
        return name + ": \"" + names.grade(reason).id() + "\" bernilai " + points(reason) + ".";
    }

    private String indicator(Reason reason) {
        String name = "Indikator " + names.indicator(reason).id() + ": bobot " + WRITTEN.number(reason.weight()) + "%";
        if (reason.outcome() == PlacementOutcome.NOT_WEIGHTED) {
            return name + ", tanpa nilai karena alasan di atas.";
        }
        return reason.value() == null
                ? name + HIDDEN
                : name + " dari nilai " + WRITTEN.number(reason.value()) + " memberi " + points(reason) + " poin.";
    }

    private String group(Reason reason) {
        String name = "Komponen " + names.group(reason).id();
        if (reason.outcome() == PlacementOutcome.NOT_SUMMED) {
            return name + " tidak dapat dihitung karena alasan di atas.";
        }
        return reason.points() == null
                ? name + HIDDEN
                : name + ": " + points(reason) + " dari paling banyak " + WRITTEN.number(reason.weight()) + " poin.";
    }

    private String axis(Reason reason) {
        String name = "Nilai sumbu " + names.axis(reason).id();
        if (reason.outcome() == PlacementOutcome.NOT_SUMMED) {
            return name + " tidak dapat dihitung karena alasan di atas.";
        }
        if (reason.points() == null) {
            return name + HIDDEN;
        }
        boolean rounded = new BigDecimal(reason.value()).compareTo(reason.points()) != 0;
        return name + " adalah " + points(reason)
                + (rounded ? ", dibulatkan dari " + WRITTEN.number(reason.value()) : "") + ".";
    }

    private String cutoff(Reason reason, AxisLevel level) {
        boolean reached = reason.outcome() == PlacementOutcome.REACHED;
        String value = reason.value() == null ? "" : " " + WRITTEN.number(reason.value());
        return names.axis(reason).id() + value + (reached ? " mencapai" : " belum mencapai") + " batas "
                + WRITTEN.number(reason.bound()) + " untuk tingkat \""
                + names.level(reason, level).id() + "\".";
    }

    private String box(Reason reason) {
        if (reason.outcome() == PlacementOutcome.NOT_PLACED) {
            return "Pegawai tidak dipetakan karena " + reason.value() + " alasan di atas.";
        }
        Axis performance = names.performance();
        Axis potential = names.potential();
        return performance.name().id() + " \""
                + performance.levelNames().of(AxisLevel.valueOf(reason.value())).id() + "\" dan "
                + potential.name().id() + " \""
                + potential.levelNames().of(AxisLevel.valueOf(reason.bound())).id()
                + "\" menempatkan pegawai pada kotak "
                + reason.code() + ". Rekomendasi: "
                + names.recommendation(reason).id() + ".";
    }

    private String talentValue(Reason reason) {
        return reason.points() == null
                ? "Nilai talenta" + HIDDEN
                : "Nilai talenta " + points(reason) + ": " + WRITTEN.number(reason.weight()) + "% "
                        + names.performance().name().id() + " " + WRITTEN.number(reason.value()) + " dan "
                        + WRITTEN.number(names.rest(reason)) + "% "
                        + names.potential().name().id() + " " + WRITTEN.number(reason.bound()) + ".";
    }

    private static String points(Reason reason) {
        return WRITTEN.number(reason.points());
    }
}
