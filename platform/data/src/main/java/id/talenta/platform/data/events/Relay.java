package id.talenta.platform.data.events;

import jakarta.enterprise.context.ApplicationScoped;

/** Sends what is in the outbox. */
@ApplicationScoped
public class Relay {

    void wake() {}
}
