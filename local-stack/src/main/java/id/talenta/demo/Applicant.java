package id.talenta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * An invented person who applies for a formation.
 *
 * @param district province, regency and district of the invented NIK, six digits
 * @param serial last four digits of the NIK; unique together with the district, so a changed birth date cannot collide
 * @param gpa IPK 0.00–4.00, or the diploma mark 0–100 of a school; null when not given
 * @param skd null for somebody who was absent
 */
public record Applicant(
        String participantNumber,
        String name,
        LocalDate birthDate,
        boolean woman,
        String district,
        int serial,
        String formationCode,
        String qualification,
        BigDecimal gpa,
        SkdScores skd) {

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMuu");

    String nik() {
        int day = birthDate.getDayOfMonth() + (woman ? 40 : 0);
        return district + "%02d".formatted(day) + MONTH_YEAR.format(birthDate) + "%04d".formatted(serial);
    }

    boolean present() {
        return skd != null;
    }

    public Applicant with(SkdScores scores) {
        return new Applicant(
                participantNumber, name, birthDate, woman, district, serial, formationCode, qualification, gpa, scores);
    }

    Applicant with(BigDecimal otherGpa) {
        return new Applicant(
                participantNumber,
                name,
                birthDate,
                woman,
                district,
                serial,
                formationCode,
                qualification,
                otherGpa,
                skd);
    }

    Applicant with(LocalDate otherBirthDate) {
        return new Applicant(
                participantNumber,
                name,
                otherBirthDate,
                woman,
                district,
                serial,
                formationCode,
                qualification,
                gpa,
                skd);
    }

    /** The same person as far as the rules look; who it is stays. */
    Applicant equalledTo(Applicant other) {
        return new Applicant(
                participantNumber,
                name,
                other.birthDate,
                woman,
                district,
                serial,
                formationCode,
                other.qualification,
                other.gpa,
                other.skd);
    }
}
