package id.talenta.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** A service's database and its three roles; see {@link DatabaseRoles} for what each may do. */
public record ServiceDatabase(String name, String jdbcUrl, Credentials owner, Credentials app, Credentials loader) {

    public record Credentials(String username, String password) {}

    /** The configuration keys by which a service learns of its database. */
    public Map<String, String> configuration() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("quarkus.datasource.jdbc.url", jdbcUrl);
        keys.put("quarkus.datasource.username", app.username());
        keys.put("quarkus.datasource.password", app.password());
        keys.put("talenta.database.owner.username", owner.username());
        keys.put("talenta.database.owner.password", owner.password());
        keys.put("talenta.database.loader.username", loader.username());
        keys.put("talenta.database.loader.password", loader.password());
        return keys;
    }
}
