package id.talenta.talent.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears that boxes were published, as whoever keeps figures does. */
@ApplicationScoped
public class Heard {

    private final List<String> agencies = new CopyOnWriteArrayList<>();

    void published(@Observes BoxesPublished boxes) {
        agencies.add(boxes.agency());
    }

    List<String> agencies() {
        return agencies;
    }
}
