package id.talenta.talent.intake.rows;

import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.security.Agencies;
import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.Nip;
import id.talenta.talent.profile.rules.NipPart;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.PositionType;
import id.talenta.talent.profile.rules.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Rows of a file of people. */
public final class TalentRows implements IntakeRows {

    static final Columns COLUMNS = new Columns(
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
            List.of());

    private final Agencies mine;
    private final Predicate<String> isKnown;
    private final LocalDate today;

    /**
     * @param mine the agencies that the sender may act for
     * @param isKnown whether there is an agency of that code
     * @param today nobody serves from a later day
     */
    public TalentRows(Agencies mine, Predicate<String> isKnown, LocalDate today) {
        this.mine = mine;
        this.isKnown = isKnown;
        this.today = today;
    }

    @Override
    public String staging() {
        return "talent_staging";
    }

    @Override
    public List<String> stagingColumns() {
        return List.of(
                "id",
                "nip",
                "name",
                "birth_date",
                "sex",
                "agency",
                "unit",
                "position",
                "position_type",
                "position_level",
                "employment",
                "since");
    }

    @Override
    public Key key() {
        return new Key(List.of("nip"), "nip");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        LocalDate birthDate = field.date("birthDate");
        Sex sex = field.oneOf("sex", Sex.class);
        PositionType type = field.oneOf("positionType", PositionType.class);
        PositionLevel level = field.oneOf("positionLevel", PositionLevel.class);
        if (type != null && level != null && level.type() != type) {
            field.reject("positionLevel", "level-of-another-type", Map.of("type", level.type()));
        }
        EmploymentStatus employment = field.oneOf("employment", EmploymentStatus.class);
        LocalDate since = field.date("since");
        if (since != null && since.isAfter(today)) {
            field.reject("since", "not-yet", Map.of());
        }
        return new Object[] {
            Ids.next(),
            nip(row, field, birthDate, sex, employment, since),
            field.text("name", 200),
            birthDate,
            sex,
            agency(field),
            field.text("unit", 500),
            field.text("position", 300),
            type,
            level,
            employment,
            since
        };
    }

    private String agency(CsvField field) {
        String agency = field.code("agency", 13);
        if (agency == null || !mine.covers(agency)) {
            return agency == null ? null : field.reject("agency", "agency-not-yours", Map.of());
        }
        return isKnown.test(agency) ? agency : field.reject("agency", "no-such-agency", Map.of("agency", agency));
    }

    private static String nip(
            CsvRow row, CsvField field, LocalDate birthDate, Sex sex, EmploymentStatus employment, LocalDate since) {
        String nip = row.get("nip");
        if (nip.isEmpty()) {
            return field.reject("nip", "missing-value", Map.of());
        }
        if (birthDate == null || sex == null || employment == null || since == null) {
            return Nip.isDigits(nip) ? nip : field.reject("nip", "nip-digits", Map.of());
        }
        for (NipPart wrong : Nip.wrongParts(nip, birthDate, sex, employment, since)) {
            field.reject("nip", codeOf(wrong), Map.of());
        }
        return nip;
    }

    /** The message of a wrong part of a NIP. */
    static String codeOf(NipPart part) {
        return switch (part) {
            case DIGITS, SERIAL -> "nip-" + part.name().toLowerCase(Locale.ROOT);
            default -> "nip-and-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
