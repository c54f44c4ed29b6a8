package org.territoireouvert.runner.cli.command.init;

import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.bundle.ReadyBundle;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.Terminal;

/** Asks at the terminal until an answer can be right, or nobody answers any more. */
record Interview(Terminal terminal, CommandMessages messages) {

    /** Asks which kind of authority it is; empty when nobody answers. */
    Optional<ReadyBundle> bundle() {
        terminal.err().println(messages.say("init.ask.bundle"));
        for (ReadyBundle one : ReadyBundle.values()) {
            Bundle bundle = one.bundle();
            terminal.err()
                    .println("  " + (one.ordinal() + 1) + ". " + bundle.title().in(messages.locale())
                            + bundle.plugins().stream()
                                    .map(plugin -> plugin.id().value())
                                    .collect(Collectors.joining(", ", " (", ")")));
        }
        while (true) {
            Optional<String> answer = terminal.ask(messages.say("init.ask.number", ReadyBundle.values().length));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            for (ReadyBundle one : ReadyBundle.values()) {
                if (answer.get().equals(String.valueOf(one.ordinal() + 1))
                        || answer.get().equals(one.code())) {
                    return Optional.of(one);
                }
            }
        }
    }

    /**
     * Asks a question, unless it was answered by an option; returns whether it is answered, if only by an empty line.
     *
     * @param given by an option
     */
    boolean ask(Question question, Optional<String> given, NewConfiguration answers) {
        Optional<String> answer = given;
        while (true) {
            if (answer.isEmpty()) {
                answer = terminal.ask(messages.say(question.words()));
            }
            if (answer.isEmpty()) {
                return false;
            }
            answers.answer(question, answer.get());
            try {
                if (question.completes()) {
                    answers.check();
                }
                return true;
            } catch (ToolkitException wrong) {
                terminal.err().println(messages.sentence(wrong));
                answers.answer(question, "");
                answer = Optional.empty();
            }
        }
    }
}
