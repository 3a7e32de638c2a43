package id.talenta.casn.evaluation;

import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.csv.CanonicalLines;
import java.io.IOException;

/**
 * What both canonical files of one evaluation hold: a line for each person, by participant number, and in the input after everybody the
 * formations of nobody. To be used once for each input.
 *
 * @param <R> the row of a person
 */
interface CanonicalFiles<R> {

    /** Gives all rows, by participant number. */
    interface Rows<R> {
        void forEach(Reader<R> reader) throws IOException;
    }

    /** Takes rows one by one. */
    interface Reader<R> {
        void read(R row) throws IOException;
    }

    String participantNumber(R row);

    void inputHeader(CanonicalLines lines) throws IOException;

    void input(CanonicalLines lines, R row) throws IOException;

    /** What follows the people in the input: formations that none of the rows was of. */
    void inputEnd(CanonicalLines lines) throws IOException;

    void resultHeader(CanonicalLines lines) throws IOException;

    void result(CanonicalLines lines, R row) throws IOException;

    /** Writes the input, and gives its digest. */
    default String writeInput(CanonicalCsv csv, Rows<R> rows) throws IOException {
        inputHeader(csv);
        rows.forEach(row -> input(csv, row));
        inputEnd(csv);
        return csv.digest();
    }

    /** Writes the results, and gives their digest. */
    default String writeResults(CanonicalCsv csv, Rows<R> rows) throws IOException {
        resultHeader(csv);
        rows.forEach(row -> result(csv, row));
        return csv.digest();
    }
}
