package id.talenta.platform.data.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections of the loader role, for import workers alone: COPY does not work under row-level security, so this role passes it and
 * may do nothing but insert into the intake tables and finish its job. Whoever uses it has checked the agencies before.
 */
@ApplicationScoped
public class LoaderConnections {

    private final String url;
    private final String username;
    private final String password;

    /**
     * @param username the database role that copies, and nothing else
     * @param password its password
     */
    LoaderConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "talenta.database.loader.username") String username,
            @ConfigProperty(name = "talenta.database.loader.password") String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** A new connection with auto-commit off; the caller commits and closes it. */
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "talenta-loader");
        properties.setProperty("tcpKeepAlive", "true");
        // errors must not carry the values of the row into a log
        properties.setProperty("logServerErrorDetail", "false");
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
