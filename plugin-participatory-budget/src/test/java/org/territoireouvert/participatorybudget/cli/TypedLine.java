package org.territoireouvert.participatorybudget.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;

/** A command line in French: words with {@code --} take the next word as their value, except {@code --json}. */
final class TypedLine implements Invocation {

    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PrintWriter outWriter = new PrintWriter(out, true);
    private final PrintWriter errWriter = new PrintWriter(err, true);

    TypedLine(String... words) {
        for (int at = 0; at < words.length; at++) {
            if (words[at].equals("--json")) {
                options.put("json", "");
            } else if (words[at].startsWith("--")) {
                options.put(words[at].substring(2), words[++at]);
            } else {
                arguments.add(words[at]);
            }
        }
    }

    int run(Command command) throws Exception {
        return command.action().run(this);
    }

    List<String> printed() {
        return out.toString().lines().toList();
    }

    List<String> complained() {
        return err.toString().lines().toList();
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public boolean flag(String name) {
        return options.containsKey(name);
    }

    @Override
    public boolean json() {
        return flag("json");
    }

    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public PrintWriter out() {
        return outWriter;
    }

    @Override
    public PrintWriter err() {
        return errWriter;
    }

    @Override
    public Progress progress() {
        return Progress.SILENT;
    }
}
