package id.talenta.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The suite that the demo works with, and how to get in.
 *
 * @param callback where the portal is, to which people are sent back who signed in
 * @param clientSecret the secret of a client, by its id
 * @param password the password of a person, by the user name
 */
record Target(
        URI gateway,
        URI tokenEndpoint,
        URI callback,
        Function<String, String> clientSecret,
        Function<String, String> password,
        HttpClient http) {

    /** Every secret of the development realm is its owner's name behind this. */
    private static final String DEVELOPMENT = "dev-";

    /** Secrets or a certificate that were named and cannot be read. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** One with the development realm. */
    static Target ofDevelopment(URI gateway, URI tokenEndpoint) {
        return new Target(
                gateway,
                tokenEndpoint,
                PersonSignIn.CALLBACK,
                DEVELOPMENT::concat,
                DEVELOPMENT::concat,
                Api.httpClient());
    }

    /**
     * One that runs elsewhere.
     *
     * @param realm as tokens name it, {@code https://host/realms/talenta}
     * @param secrets a directory with the files {@code clients/<id>} and {@code people/<user name>}
     * @param authority a PEM file with the certificate of the authority that its certificates are from; null for those
     *     that Java knows
     */
    static Target elsewhere(URI gateway, URI realm, Path secrets, Path authority) {
        HttpClient.Builder http = Api.httpClientBuilder();
        if (authority != null) {
            http.sslContext(trusting(authority));
        }
        return new Target(
                gateway,
                URI.create(realm + "/protocol/openid-connect/token"),
                gateway.resolve("/portal"),
                client -> read(secrets.resolve("clients").resolve(client)),
                user -> read(secrets.resolve("people").resolve(user)),
                http.build());
    }

    Api client(String id) {
        return new Api(gateway, Tokens.ofClient(tokenEndpoint, id, clientSecret.apply(id), http), http);
    }

    Api person(String user, String scopes) {
        return new Api(
                gateway,
                Tokens.ofPerson(new PersonSignIn(tokenEndpoint, callback, http), user, password.apply(user), scopes),
                http);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Unusable("There is no secret in " + file, e);
        }
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream certificate = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Unusable("There is no certificate in " + authority, e);
        }
    }
}
