package id.talenta.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.local.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The service clients of the realm file that Keycloak imports, so that tests and the running suite cannot differ. */
public final class DevelopmentRealm {

    private static final String FILE = "/talenta-realm.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Client> clients;

    /** Scopes that a token of the client carries, and the agencies it may act for. */
    public record Client(String id, List<String> agencies, Set<String> scopes) {}

    private DevelopmentRealm(Map<String, Client> clients) {
        this.clients = clients;
    }

    public static DevelopmentRealm load() {
        try (InputStream file = DevelopmentRealm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new StackException("The realm file is not on the class path: " + FILE);
            }
            JsonNode realm = JSON.readTree(file);
            Set<String> inToken = scopesInToken(realm);
            Map<String, Client> clients = new LinkedHashMap<>();
            for (JsonNode client : realm.path("clients")) {
                if (client.path("serviceAccountsEnabled").asBoolean()) {
                    String id = client.path("clientId").asText();
                    Set<String> scopes = new TreeSet<>(texts(client.path("defaultClientScopes")));
                    scopes.retainAll(inToken);
                    clients.put(id, new Client(id, agencies(client), scopes));
                }
            }
            return new DevelopmentRealm(clients);
        } catch (IOException e) {
            throw new StackException("The realm file cannot be read: " + e.getMessage(), e);
        }
    }

    public Client client(String id) {
        Client client = clients.get(id);
        if (client == null) {
            throw new IllegalArgumentException("No such client: " + id + "; there are " + clients.keySet());
        }
        return client;
    }

    public Set<String> clientIds() {
        return clients.keySet();
    }

    private static Set<String> scopesInToken(JsonNode realm) {
        Set<String> names = new TreeSet<>();
        for (JsonNode scope : realm.path("clientScopes")) {
            if ("true"
                    .equals(scope.path("attributes")
                            .path("include.in.token.scope")
                            .asText())) {
                names.add(scope.path("name").asText());
            }
        }
        return names;
    }

    private static List<String> agencies(JsonNode client) throws IOException {
        for (JsonNode mapper : client.path("protocolMappers")) {
            JsonNode config = mapper.path("config");
            if ("agencies".equals(config.path("claim.name").asText())) {
                return texts(JSON.readTree(config.path("claim.value").asText()));
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
