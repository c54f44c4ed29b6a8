package org.territoireouvert.runner.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.work.Progress;

/**
 * Where a command reads its language and writes its answer.
 *
 * @param in standard input, UTF-8
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param locale French unless the environment asks for English
 * @param interactive whether a person looks at it
 */
public record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {

    /** Returns a terminal at which nobody types. */
    public Terminal(PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {
        this(new BufferedReader(Reader.nullReader()), out, err, locale, interactive);
    }

    /** Returns the terminal of this process. */
    public static Terminal ofProcess(Map<String, String> environment) {
        Console console = System.console();
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                localeOf(environment),
                console != null);
    }

    static Locale localeOf(Map<String, String> environment) {
        for (String variable : new String[] {"OUVERT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isBlank() && !value.equals("C") && !value.startsWith("C.") && !value.equals("POSIX")) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }

    /** Asks a question and returns what was typed, without spaces around it; empty when nobody answers. */
    public Optional<String> ask(String question) {
        err.print(question + " ");
        err.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns a progress bar on standard error, silent when nobody looks. */
    public Progress progress() {
        return interactive ? new ProgressBar(err) : Progress.SILENT;
    }
}
