package org.territoireouvert.runner.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.text.JacksonJson;

/**
 * What a command works with.
 *
 * @param terminal where to answer
 * @param messages in the language of the terminal
 * @param configuration read when it is first asked for, so that a wrong file does not stop commands that need none
 * @param currentFolder where relative paths start
 */
public record CommandContext(
        Terminal terminal, CommandMessages messages, Supplier<Configuration> configuration, Path currentFolder) {

    /** Says a message of the commands on a line of its own. */
    public void say(String key, Object... arguments) {
        terminal.out().println(messages.say(key, arguments));
    }

    /** Writes a document for programs on a line of its own. */
    public void document(Map<String, Object> document) {
        StringWriter line = new StringWriter();
        try {
            new JacksonJson().write(document, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.out().println(line);
    }
}
