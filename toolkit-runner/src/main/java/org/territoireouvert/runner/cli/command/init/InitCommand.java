package org.territoireouvert.runner.cli.command.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.runner.bundle.ReadyBundle;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ouvert init [FOLDER]}: asks a few questions and writes {@code ouvert.toml} and {@code bundle.json}. It replaces no file; a wrong
 * answer is said and asked for again. With {@code --bundle} nothing is asked: what is not given is left out.
 */
public final class InitCommand implements CoreCommand {

    private static final String BUNDLE = "--bundle";
    private static final String CONFIGURATION_FILE = "ouvert.toml";
    private static final String BUNDLE_FILE = "bundle.json";

    @Override
    public String name() {
        return "init";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("0..1", "label.folder", messages));
        spec.addOption(CommandOptions.text(BUNDLE, "label.bundle", "option.bundle", messages));
        for (Question question : Question.values()) {
            spec.addOption(
                    CommandOptions.text(question.option(), "label.value", question.words() + ".option", messages));
        }
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws IOException {
        List<String> words = CommandOptions.words(typed);
        Path folder = words.isEmpty()
                ? context.currentFolder()
                : context.currentFolder().resolve(words.getFirst());
        Stream.of(CONFIGURATION_FILE, BUNDLE_FILE)
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .ifPresent(file -> {
                    throw new RefusedException(Ground.REQUEST, "installation.init-exists", file.toString());
                });
        Optional<Answers> answers =
                typed.hasMatchedOption(BUNDLE) ? given(typed, folder) : asked(typed, context, folder);
        if (answers.isEmpty()) {
            context.terminal().err().println(context.messages().say("init.nothing"));
            return ExitCode.REQUEST;
        }
        write(folder, answers.get());
        context.say("init.written", folder.resolve(CONFIGURATION_FILE), folder.resolve(BUNDLE_FILE));
        context.say("init.next", folder);
        return ExitCode.DONE;
    }

    /** What is written. */
    private record Answers(ReadyBundle bundle, NewConfiguration configuration) {}

    private static Optional<Answers> given(ParseResult typed, Path folder) {
        NewConfiguration configuration = new NewConfiguration(folder);
        for (Question question : Question.values()) {
            option(typed, question).ifPresent(answer -> configuration.answer(question, answer));
        }
        configuration.check();
        return Optional.of(new Answers(bundle(typed.matchedOptionValue(BUNDLE, "")), configuration));
    }

    private static Optional<Answers> asked(ParseResult typed, CommandContext context, Path folder) {
        if (!context.terminal().interactive()) {
            throw new RefusedException(Ground.REQUEST, "installation.init-no-terminal", codes());
        }
        Interview interview = new Interview(context.terminal(), context.messages());
        Optional<ReadyBundle> bundle = interview.bundle();
        NewConfiguration configuration = new NewConfiguration(folder);
        boolean whole = bundle.isPresent();
        for (Question question : Question.values()) {
            whole = whole
                    && (!question.follows(configuration)
                            || interview.ask(question, option(typed, question), configuration));
        }
        return whole ? bundle.map(chosen -> new Answers(chosen, configuration)) : Optional.empty();
    }

    private static Optional<String> option(ParseResult typed, Question question) {
        return Optional.ofNullable(typed.<String>matchedOptionValue(question.option(), null));
    }

    private static ReadyBundle bundle(String code) {
        return ReadyBundle.of(code)
                .orElseThrow(
                        () -> new RefusedException(Ground.REQUEST, "installation.init-bundle-unknown", code, codes()));
    }

    private static String codes() {
        return Stream.of(ReadyBundle.values()).map(ReadyBundle::code).collect(Collectors.joining(", "));
    }

    private static void write(Path folder, Answers answers) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(CONFIGURATION_FILE),
                answers.configuration().text().getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW);
        Files.write(folder.resolve(BUNDLE_FILE), answers.bundle().file(), StandardOpenOption.CREATE_NEW);
    }
}
