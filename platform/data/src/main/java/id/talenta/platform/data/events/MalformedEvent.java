package id.talenta.platform.data.events;

/** A record that is no event, or whose data is not what its consumer reads. The message holds nothing of its content. */
final class MalformedEvent extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
