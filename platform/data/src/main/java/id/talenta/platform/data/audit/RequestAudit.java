package id.talenta.platform.data.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What the present request does, as far as the audit is concerned. */
@RequestScoped
class RequestAudit {

    private String operation;
    private List<String> ids = List.of();
    private String queryHash;
    private boolean write;
    private boolean relevant;
    private boolean recorded;

    void begin(String operationId, List<String> pathIds, String hash, boolean writes, boolean readsPersonalData) {
        this.operation = operationId;
        this.ids = List.copyOf(pathIds);
        this.queryHash = hash;
        this.write = writes;
        this.relevant = writes || readsPersonalData;
    }

    void about(List<String> more) {
        List<String> all = new ArrayList<>(ids);
        all.addAll(more);
        ids = List.copyOf(all);
    }

    String operation() {
        return operation;
    }

    List<String> ids() {
        return ids;
    }

    String queryHash() {
        return queryHash;
    }

    boolean isWrite() {
        return write;
    }

    boolean isOpen() {
        return relevant && !recorded;
    }

    void recorded() {
        recorded = true;
    }
}
