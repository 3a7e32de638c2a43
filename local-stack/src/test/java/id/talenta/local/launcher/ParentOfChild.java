package id.talenta.local.launcher;

import id.talenta.local.Child;
import java.nio.file.Path;
import java.util.List;

/** A process with a child, to be killed: prints the child's pid and waits. */
public final class ParentOfChild {

    private ParentOfChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        Child child = Child.start("sleeper", List.of("sleep", "120"), directory, directory.resolve("sleeper.log"));
        System.out.println(child.pid());
        Thread.sleep(120_000);
    }
}
