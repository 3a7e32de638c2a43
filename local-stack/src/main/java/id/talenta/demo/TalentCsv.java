package id.talenta.demo;

import id.talenta.demo.Assessed.Competency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The three files of people who serve already, as the suite takes them. */
public final class TalentCsv {

    private static final List<String> COMPETENCIES =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01");

    private TalentCsv() {}

    public static String talents(List<StaffMember> staff) {
        return Csv.text(
                List.of(
                        "nip",
                        "name",
                        "birthDate",
                        "sex",
                        "agency",
                        "unit",
                        "position",
                        "positionType",
                        "positionLevel",
                        "employment",
                        "since"),
                staff.stream()
                        .map(one -> List.of(
                                one.nip(),
                                one.name(),
                                one.birthDate().toString(),
                                one.woman() ? "F" : "M",
                                one.agency(),
                                one.unit(),
                                one.post().position(),
                                one.post().type(),
                                one.post().level(),
                                one.employment().name(),
                                one.since().toString()))
                        .toList());
    }

    /** Of a whole year; those who were not appraised have no row. */
    public static String appraisals(List<StaffMember> staff, int year) {
        return Csv.text(
                List.of("nip", "year", "workResult", "workBehaviour"),
                staff.stream()
                        .filter(one -> one.workResult() != null)
                        .map(one -> List.of(
                                one.nip(),
                                Integer.toString(year),
                                one.workResult().name(),
                                one.workBehaviour().name()))
                        .toList());
    }

    /** @param today an assessment that counts is half a year old then, one that has run out is of four years before */
    public static String assessments(List<StaffMember> staff, LocalDate today) {
        List<String> header = new ArrayList<>(List.of(
                "nip",
                "assessedOn",
                "validUntil",
                "instrument",
                "award",
                "teamAssignment",
                "feedback360",
                "competencyScore",
                "competencyDevelopment",
                "diversity",
                "acting",
                "potential",
                "education",
                "fieldMatch",
                "discipline"));
        header.addAll(COMPETENCIES);
        return Csv.text(
                header,
                staff.stream()
                        .filter(one -> one.assessed() != null)
                        .map(one -> assessment(one, today))
                        .toList());
    }

    private static List<String> assessment(StaffMember one, LocalDate today) {
        Assessed of = one.assessed();
        LocalDate assessedOn = one.assessedLongAgo() ? today.minusYears(4) : today.minusMonths(6);
        List<String> cells = new ArrayList<>(List.of(
                one.nip(),
                assessedOn.toString(),
                assessedOn.plusYears(3).toString(),
                "Assessment center sintetis",
                written(of.award()),
                written(of.teamAssignment()),
                written(of.feedback360()),
                written(of.jobFit()),
                written(of.development()),
                of.mobility(),
                of.acting() == null ? "" : of.acting(),
                written(of.potential()),
                of.education(),
                Boolean.toString("MATCH".equals(of.fieldMatch())),
                of.discipline()));
        for (String code : COMPETENCIES) {
            cells.add(of.competencies().stream()
                    .filter(competency -> competency.code().equals(code))
                    .map(TalentCsv::written)
                    .findFirst()
                    .orElse(""));
        }
        return cells;
    }

    private static String written(Competency of) {
        return "%d/%d".formatted(of.actual(), of.required());
    }

    private static String written(BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }
}
