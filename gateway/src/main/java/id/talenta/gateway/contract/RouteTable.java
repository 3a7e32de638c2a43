package id.talenta.gateway.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoint of a path. A literal segment goes before a placeholder, as JAX-RS has it too. */
public final class RouteTable {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private Node placeholder;
        private Endpoint endpoint;
    }

    /**
     * Adds a path.
     *
     * @throws IllegalStateException if a placeholder is not a whole segment, or the path is there already
     */
    void add(String template, Endpoint endpoint) {
        Node node = root;
        for (String segment : template.substring(1).split("/", -1)) {
            if (segment.startsWith("{") && segment.endsWith("}")) {
                if (node.placeholder == null) {
                    node.placeholder = new Node();
                }
                node = node.placeholder;
            } else if (segment.isEmpty() || segment.contains("{")) {
                throw new IllegalStateException("A path that cannot be routed: " + template);
            } else {
                node = node.literals.computeIfAbsent(segment, ignored -> new Node());
            }
        }
        if (node.endpoint != null) {
            throw new IllegalStateException("Two paths that cannot be told apart: " + template);
        }
        node.endpoint = endpoint;
    }

    /** The endpoint for the decoded segments of a path. */
    public Optional<Endpoint> find(List<String> segments) {
        return Optional.ofNullable(find(root, segments, 0));
    }

    private static Endpoint find(Node node, List<String> segments, int at) {
        if (at == segments.size()) {
            return node.endpoint;
        }
        String segment = segments.get(at);
        Node literal = node.literals.get(segment);
        Endpoint found = literal == null ? null : find(literal, segments, at + 1);
        if (found == null && node.placeholder != null && !segment.isEmpty()) {
            found = find(node.placeholder, segments, at + 1);
        }
        return found;
    }
}
