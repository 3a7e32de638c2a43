package id.talenta.casn.probation;

import java.time.Instant;

/** Something that was recorded in a probation; never changed. */
record ProbationRecord(int number, RecordRequest content, String by, Instant at) {

    RecordKind kind() {
        return content.kind();
    }
}
