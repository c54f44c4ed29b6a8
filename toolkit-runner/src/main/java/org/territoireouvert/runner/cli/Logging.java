package org.territoireouvert.runner.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Decides what is logged. */
public final class Logging {

    private static final List<String> LIBRARIES =
            List.of("org.flywaydb", "com.zaxxer.hikari", "org.eclipse.jetty", "io.javalin");

    private Logging() {}

    /** Logs nothing: what a person must know, the command says in a sentence. */
    static void silence() {
        setLevel(Level.OFF);
    }

    /** Logs from now on: the site serves, or an error of the program needs its details. */
    public static void open() {
        setLevel(Level.INFO);
    }

    private static void setLevel(Level level) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(level);
            LIBRARIES.forEach(
                    name -> root.getLoggerContext().getLogger(name).setLevel(level == Level.OFF ? level : Level.WARN));
        }
    }
}
