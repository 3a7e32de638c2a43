package id.talenta.local.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * One RSA key pair per JVM, made when first asked for. It is kept in system properties because a static field is one
 * per class loader, and every Quarkus test profile brings a class loader of its own.
 */
final class TestKeys {

    private static final String PRIVATE = "talenta.testing.private-key";
    private static final String PUBLIC = "talenta.testing.public-key";

    private TestKeys() {}

    static PrivateKey privateKey() throws GeneralSecurityException {
        ensure();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** As one line of Base64, as Quarkus takes it. */
    static String publicKey() throws GeneralSecurityException {
        ensure();
        return System.getProperty(PUBLIC);
    }

    private static void ensure() throws GeneralSecurityException {
        // The same object in every class loader.
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PRIVATE) == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            }
        }
    }
}
