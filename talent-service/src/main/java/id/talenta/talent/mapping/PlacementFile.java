package id.talenta.talent.mapping;

import id.talenta.platform.data.csv.CanonicalCsv;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The canonical file of a mapping: one row a person, by talent. The digest is taken of exactly these bytes, while mapping and at every
 * download. It holds no name and no number of a person.
 */
final class PlacementFile {

    private PlacementFile() {}

    static void header(CanonicalCsv csv) throws IOException {
        csv.cell("talent").cell("box").cell("performanceLevel").cell("potentialLevel");
        csv.cell("performance").cell("potential").cell("talentValue").cell("obstacles");
        csv.end();
    }

    static void row(CanonicalCsv csv, PlacementRow row) throws IOException {
        csv.cell(row.talent()).cell(row.box()).cell(row.performanceLevel()).cell(row.potentialLevel());
        csv.cell(plain(row.performance())).cell(plain(row.potential())).cell(plain(row.talentValue()));
        csv.cell(row.obstacles().isEmpty() ? null : String.join(" ", row.obstacles()));
        csv.end();
    }

    /** One way to write a number: no trailing zeros, no exponent. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
