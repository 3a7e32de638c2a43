package id.talenta.system;

/**
 * How an operation is called by another agency's client, and what must come of it.
 *
 * @param path of something that belongs to Kota Probolinggo
 * @param body JSON or CSV, null for none
 * @param type of the body
 */
record AgencyScopeCase(Must must, String path, String body, String type) {

    enum Must {
        /** Programme data: everybody who may read at all reads it. */
        BE_READABLE,
        /** A list of which the other agency's part is left out. */
        LEAVE_IT_OUT,
        /** Another agency's people and what belongs to them do not exist for the caller. */
        BE_ABSENT,
        /** Something is named that the caller may see but not write. */
        BE_REFUSED,
        /** Belongs to no agency. */
        BE_COMMON
    }

    static AgencyScopeCase get(Must must, String path) {
        return new AgencyScopeCase(must, path, null, null);
    }

    static AgencyScopeCase post(Must must, String path, String json) {
        return new AgencyScopeCase(must, path, json, "application/json");
    }

    static AgencyScopeCase csv(Must must, String path, String csv) {
        return new AgencyScopeCase(must, path, csv, "text/csv");
    }
}
