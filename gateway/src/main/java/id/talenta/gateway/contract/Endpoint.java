package id.talenta.gateway.contract;

import java.util.Map;
import java.util.TreeMap;

/** A path of the contract with its methods. HEAD is served wherever GET is (RFC 9110 §9.1). */
public final class Endpoint {

    private final Map<String, ContractOperation> operations;

    Endpoint(Map<String, ContractOperation> operations) {
        Map<String, ContractOperation> all = new TreeMap<>(operations);
        ContractOperation get = all.get("GET");
        if (get != null) {
            all.putIfAbsent(
                    "HEAD",
                    new ContractOperation(
                            get.service(),
                            "HEAD",
                            get.template(),
                            get.queryParameters(),
                            get.headers(),
                            get.scopes(),
                            get.bodyTypes()));
        }
        this.operations = all;
    }

    /** The operation of a method, or null. */
    public ContractOperation operation(String method) {
        return operations.get(method);
    }

    /** The value of the header {@code Allow}. */
    public String allow() {
        return String.join(", ", operations.keySet());
    }
}
