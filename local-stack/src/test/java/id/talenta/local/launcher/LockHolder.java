package id.talenta.local.launcher;

import java.nio.file.Path;

/** A process that is the supervisor of a suite without parts, to be killed. */
public final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        StateFile file = new StateFile(new Layout(home, home));
        System.out.println(file.supervise());
        // Whoever holds the lock by a reference that the collector takes away, loses it here.
        System.gc();
        Thread.sleep(120_000);
        System.out.println(file);
    }
}
