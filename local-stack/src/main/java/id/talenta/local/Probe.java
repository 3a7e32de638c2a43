package id.talenta.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address of this machine whether it answers. */
public final class Probe {

    private static final int MILLISECONDS = 2_000;

    private Probe() {}

    /** Whether a GET of the address is answered with 200. */
    public static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
