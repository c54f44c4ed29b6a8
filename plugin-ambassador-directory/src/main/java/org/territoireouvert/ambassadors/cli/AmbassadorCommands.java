package org.territoireouvert.ambassadors.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.ambassadors.draw.DrawDocument;
import org.territoireouvert.ambassadors.draw.ReadDraw;
import org.territoireouvert.ambassadors.draw.VerifyDraw;
import org.territoireouvert.ambassadors.exchange.ImportPopolo;
import org.territoireouvert.ambassadors.exchange.ImportProblem;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;

/** {@code ouvert ambassadors import} and {@code ouvert ambassadors verify-draw}. */
public final class AmbassadorCommands {

    private static final String GROUP = "ambassadors";
    private static final int DONE = 0;
    private static final int DIFFERENT = 1;
    private static final int WRONG = 2;

    private final PluginContext context;
    private final EnterAmbassador enter;

    /** Creates the commands. */
    public AmbassadorCommands(PluginContext context, EnterAmbassador enter) {
        this.context = context;
        this.enter = enter;
    }

    /** Returns the command that imports a directory. */
    public Command importing() {
        return Command.of(GROUP, "import", "FILE.json", this::importFile)
                .flag("dry-run")
                .flag("same-names")
                .option("end", "DAY");
    }

    /** Returns the command that computes a published draw again. */
    public Command verifying() {
        return Command.of(GROUP, "verify-draw", "FILE.json", this::verify);
    }

    private int importFile(Invocation invocation) throws IOException {
        Optional<Path> file = file(invocation);
        if (file.isEmpty()) {
            return WRONG;
        }
        Optional<LocalDate> end;
        try {
            end = invocation.option("end").map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return refuse(invocation, "cli.end.wrong", invocation.option("end").orElse(""));
        }
        ImportPopolo.Choices choices =
                new ImportPopolo.Choices(invocation.flag("dry-run"), invocation.flag("same-names"), end);
        ImportPopolo.Report report;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file.get()))) {
            report = new ImportPopolo(context, enter)
                    .run(
                            stream,
                            choices,
                            new Actor.PluginActor(context.id()),
                            problem -> say(invocation, problem),
                            invocation.progress());
        }
        if (invocation.json()) {
            context.service(Json.class).write(values(report), invocation.out());
            invocation.out().println();
        } else {
            report.passed()
                    .forEach((name, count) ->
                            invocation.out().println(say(invocation, "cli.import.passed", name, count)));
            String key = report.problems() > 0
                    ? "cli.import.refused"
                    : report.taken() ? "cli.import.taken" : "cli.import.tried";
            invocation.out().println(say(invocation, key, report.problems(), report.count()));
        }
        return report.problems() > 0 ? WRONG : DONE;
    }

    private void say(Invocation invocation, ImportProblem problem) {
        String text = say(invocation, problem.messageKey(), problem.arguments().toArray());
        invocation.err().println(problem.where().isEmpty() ? text : problem.where() + " : " + text);
    }

    private static Map<String, Object> values(ImportPopolo.Report report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("taken", report.taken());
        values.put("problems", (long) report.problems());
        values.put("added", numbers(report.added()));
        values.put("known", numbers(report.known()));
        values.put("passed", numbers(report.passed()));
        return values;
    }

    private static Map<String, Object> numbers(Map<String, Integer> counts) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        counts.forEach((name, count) -> numbers.put(name, (long) count));
        return numbers;
    }

    private int verify(Invocation invocation) throws IOException {
        Optional<Path> file = file(invocation);
        if (file.isEmpty()) {
            return WRONG;
        }
        DrawDocument document;
        try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
            document = ReadDraw.of(context.service(Json.class).read(reader));
        } catch (IOException | IllegalArgumentException unreadable) {
            return refuse(invocation, "cli.draw.unreadable", String.valueOf(unreadable.getMessage()));
        }
        VerifyDraw.Result result;
        try {
            result = VerifyDraw.of(document);
        } catch (IllegalArgumentException impossible) {
            return refuse(invocation, "cli.draw.unreadable", String.valueOf(impossible.getMessage()));
        }
        String text = switch (result) {
            case VerifyDraw.Result.Right right ->
                say(
                        invocation,
                        "cli.draw.right",
                        String.join(", ", right.outcome().drawn()),
                        String.join(", ", right.outcome().substitutes()));
            case VerifyDraw.Result.Frozen frozen -> say(invocation, "cli.draw.frozen", document.sha256());
            case VerifyDraw.Result.NoDraw none -> say(invocation, "cli.draw.none");
            case VerifyDraw.Result.OtherPool other ->
                say(invocation, "cli.draw.pool", other.published(), other.computed());
            case VerifyDraw.Result.OtherOutcome other ->
                say(
                        invocation,
                        "cli.draw.outcome",
                        String.join(", ", other.computed().drawn()));
        };
        boolean right = result instanceof VerifyDraw.Result.Right || result instanceof VerifyDraw.Result.Frozen;
        if (invocation.json()) {
            context.service(Json.class).write(Map.of("right", right), invocation.out());
            invocation.out().println();
        } else {
            (right ? invocation.out() : invocation.err()).println(text);
        }
        return right ? DONE : DIFFERENT;
    }

    private Optional<Path> file(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        if (arguments.size() != 1) {
            refuse(invocation, "cli.one-file");
            return Optional.empty();
        }
        Path file = Path.of(arguments.get(0));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            refuse(invocation, "cli.file.unreadable", file.toString());
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private int refuse(Invocation invocation, String key, Object... arguments) {
        invocation.err().println(say(invocation, key, arguments));
        return WRONG;
    }

    private String say(Invocation invocation, String key, Object... arguments) {
        return context.messages().format(invocation.locale(), key, arguments);
    }
}
