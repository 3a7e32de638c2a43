package id.talenta.local.launcher;

import java.util.List;
import java.util.OptionalLong;

/** A part of the suite that can be started and stopped, and started again after it has died. */
interface Part {

    String name();

    /** The ports it binds; the first is the one it answers on. */
    List<Integer> ports();

    /** The parts that must be ready before this one starts. */
    List<String> after();

    /** Returns when the part is ready; throws {@link id.talenta.local.StackException} when it will not be. */
    void start();

    /** Whether it is running, as far as the operating system knows. */
    boolean isRunning();

    /** Its process; empty when it lives in the launcher's, or not at all. */
    OptionalLong pid();

    /** Stops it, if it is running. */
    void stop();
}
