package id.talenta.system;

/**
 * How an operation is called by another agency's client, and what must come of it.
 *
 * @param path of something that belongs to Kota Probolinggo
 * @param body JSON or CSV, null for none
 * @param type of the body
 */
record AgencyScopeCase(Must must, String method, String path, String body, String type) {

    enum Must {
        /** For everybody, also without a token. Every other operation needs one. */
        BE_PUBLIC,
        /** Programme data: everybody who may read at all reads it. */
        BE_READABLE,
        /** Belongs to no agency. */
        BE_COMMON,
        /** A list of which the other agency's part is left out. */
        LEAVE_IT_OUT,
        /** Another agency's people, and what belongs to them, do not exist for the caller. */
        BE_ABSENT,
        /** The caller may see it, but not write it. */
        BE_REFUSED,
        /** The file is taken, and each row of it that is another agency's is rejected. */
        BE_REJECTED,
        /** There is nothing of that id, for nobody. */
        BE_UNKNOWN
    }

    static AgencyScopeCase get(Must must, String path) {
        return new AgencyScopeCase(must, "GET", path, null, null);
    }

    static AgencyScopeCase post(Must must, String path, String json) {
        return new AgencyScopeCase(must, "POST", path, json, "application/json");
    }

    static AgencyScopeCase put(Must must, String path, String json) {
        return new AgencyScopeCase(must, "PUT", path, json, "application/json");
    }

    static AgencyScopeCase delete(Must must, String path) {
        return new AgencyScopeCase(must, "DELETE", path, null, null);
    }

    static AgencyScopeCase patch(Must must, String path, String json) {
        return new AgencyScopeCase(must, "PATCH", path, json, "application/merge-patch+json");
    }

    static AgencyScopeCase csv(Must must, String path, String csv) {
        return new AgencyScopeCase(must, "POST", path, csv, "text/csv");
    }
}
