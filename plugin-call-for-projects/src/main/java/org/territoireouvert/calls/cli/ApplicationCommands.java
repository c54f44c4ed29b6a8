package org.territoireouvert.calls.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.calls.application.SentApplications;

/** {@code ouvert calls verify-application}: anybody computes the fingerprint of an application again. */
public final class ApplicationCommands {

    private static final int DONE = 0;
    private static final int DIFFERENT = 1;
    private static final int WRONG = 2;

    private final PluginContext context;

    /** Creates the command. */
    public ApplicationCommands(PluginContext context) {
        this.context = context;
    }

    /** Returns the command; it needs no database. */
    public Command verifying() {
        return Command.of("calls", "verify-application", "FILE.json", this::verify)
                .option("fingerprint", "SHA256");
    }

    private int verify(Invocation invocation) throws IOException {
        List<String> arguments = invocation.arguments();
        if (arguments.size() != 1) {
            return refuse(invocation, "sending.cli.one-file");
        }
        Path file = Path.of(arguments.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return refuse(invocation, "sending.cli.unreadable", file.toString());
        }
        String document;
        try {
            document = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            return refuse(invocation, "sending.cli.no-application", file.toString());
        }
        Optional<String> number = number(document);
        if (number.isEmpty()) {
            return refuse(invocation, "sending.cli.no-application", file.toString());
        }
        return answer(invocation, number.get(), SentApplications.fingerprint(document));
    }

    private Optional<String> number(String document) {
        try {
            return context.service(Json.class).read(new StringReader(document)) instanceof Map<?, ?> fields
                    ? new JsonObject(fields).optional("number")
                    : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private int answer(Invocation invocation, String number, String fingerprint) throws IOException {
        Optional<String> expected = invocation.option("fingerprint").map(given -> given.toLowerCase(Locale.ROOT));
        boolean same = expected.isEmpty() || expected.get().equals(fingerprint);
        if (invocation.json()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("number", number);
            values.put("fingerprint", fingerprint);
            values.put("same", same);
            context.service(Json.class).write(values, invocation.out());
            invocation.out().println();
        } else {
            invocation.out().println(fingerprint);
            if (expected.isPresent()) {
                (same ? invocation.out() : invocation.err())
                        .println(say(invocation, same ? "sending.cli.same" : "sending.cli.different", number));
            }
        }
        return same ? DONE : DIFFERENT;
    }

    private int refuse(Invocation invocation, String key, Object... arguments) {
        invocation.err().println(say(invocation, key, arguments));
        return WRONG;
    }

    private String say(Invocation invocation, String key, Object... arguments) {
        return context.messages().format(invocation.locale(), key, arguments);
    }
}
