package org.territoireouvert.acceptance.upgrade;

import java.nio.file.Path;
import java.util.Optional;
import org.territoireouvert.testkit.TestDatabases;

/** A process that starts with new versions and says when it begins and when it is done. */
final class UpgradeProgram {

    static final String BEGUN = "begun";
    static final String DONE = "done";

    private UpgradeProgram() {}

    public static void main(String[] arguments) {
        Optional<String> url = Optional.of(arguments[1]).filter(address -> !address.equals("-"));
        Instance instance = new Instance(TestDatabases.configuration(Path.of(arguments[0]), url));
        System.out.println(BEGUN);
        Instance.Outcome outcome = instance.start(Notes.version(3), Notes.tasks(2));
        if (!outcome.refused().isEmpty()) {
            throw new IllegalStateException(outcome.refused().toString());
        }
        System.out.println(DONE + " " + outcome.changed().size());
    }
}
