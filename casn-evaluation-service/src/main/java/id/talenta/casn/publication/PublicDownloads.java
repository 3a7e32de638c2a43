package id.talenta.casn.publication;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files may be sent at a time to people without a token. Each holds a connection to the database as long as its reader takes; those of
 * the agencies must not run out of them.
 */
@Singleton
class PublicDownloads {

    private final Semaphore places;

    /** @param atOnce so many files of published results are sent at a time to people without a token */
    PublicDownloads(@ConfigProperty(name = "talenta.publications.downloads") int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }
}
