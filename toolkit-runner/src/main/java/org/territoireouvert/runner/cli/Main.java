package org.territoireouvert.runner.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Starts the command line. */
public final class Main {

    /** Commands that go on for long and write a log; the others answer with sentences only. */
    private static final Set<String> SERVING = Set.of("serve", "demo");

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        if (arguments.length > 0 && !SERVING.contains(arguments[0])) {
            Logging.silence();
        }
        Path home = Path.of(System.getProperty("ouvert.home", "."));
        int code = new Ouvert(environment, Path.of(""), home, Terminal.ofProcess(environment)).run(arguments);
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }
}
