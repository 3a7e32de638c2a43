package id.talenta.demo;

/** The suite said something else than it should have. */
final class Difference extends RuntimeException {

    Difference(String message) {
        super(message);
    }
}
