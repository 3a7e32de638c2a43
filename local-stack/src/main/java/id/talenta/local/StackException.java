package id.talenta.local;

/** Something of the local stack did not come up or down; the message is meant for the person at the terminal. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
