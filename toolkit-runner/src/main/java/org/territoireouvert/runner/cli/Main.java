package org.territoireouvert.runner.cli;

import java.nio.file.Path;
import java.util.Map;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Logging.silence();
        Path home = Path.of(System.getProperty("ouvert.home", "."));
        int code = new Ouvert(environment, Path.of(""), home, Terminal.ofProcess(environment)).run(arguments);
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }
}
