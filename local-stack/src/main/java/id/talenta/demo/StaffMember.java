package id.talenta.demo;

import java.time.LocalDate;

/**
 * An invented civil servant who serves already.
 *
 * @param since first day of service
 * @param workResult null, like the conduct, for somebody who was not appraised
 * @param assessed null for somebody who was not assessed
 * @param assessedLongAgo whether the assessment has run out
 */
public record StaffMember(
        String nip,
        String name,
        LocalDate birthDate,
        boolean woman,
        String agency,
        String unit,
        Post post,
        Employment employment,
        LocalDate since,
        WorkRating workResult,
        WorkRating workBehaviour,
        Assessed assessed,
        boolean assessedLongAgo) {

    /** What somebody serves as. */
    public record Post(String position, String type, String level) {}

    /** In what capacity. */
    public enum Employment {
        PNS,
        CPNS,
        PPPK,
        PPPK_PARUH_WAKTU
    }

    StaffMember withNip(String other) {
        return new StaffMember(
                other,
                name,
                birthDate,
                woman,
                agency,
                unit,
                post,
                employment,
                since,
                workResult,
                workBehaviour,
                assessed,
                assessedLongAgo);
    }

    public StaffMember withoutAppraisal() {
        return with(null, null);
    }

    StaffMember with(WorkRating result, WorkRating behaviour) {
        return new StaffMember(
                nip,
                name,
                birthDate,
                woman,
                agency,
                unit,
                post,
                employment,
                since,
                result,
                behaviour,
                assessed,
                assessedLongAgo);
    }

    StaffMember with(Assessed other, boolean longAgo) {
        return new StaffMember(
                nip,
                name,
                birthDate,
                woman,
                agency,
                unit,
                post,
                employment,
                since,
                workResult,
                workBehaviour,
                other,
                longAgo);
    }
}
