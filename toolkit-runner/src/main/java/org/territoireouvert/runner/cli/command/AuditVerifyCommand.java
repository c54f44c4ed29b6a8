package org.territoireouvert.runner.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.audit.checkpoint.NoteKey;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.verification.ChainCheck;
import org.territoireouvert.runner.audit.verification.Verdict;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert audit verify}: says whether the audit log was changed; exit code 1 when it was. */
final class AuditVerifyCommand implements CoreCommand {

    private static final String CHECKPOINTS = "--checkpoints";
    private static final String KEY = "--key";
    private static final String JSON = "--json";

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder(CHECKPOINTS)
                .type(String.class)
                .paramLabel(messages.say("label.file"))
                .description(messages.say("option.checkpoints"))
                .build());
        spec.addOption(OptionSpec.builder(KEY)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(messages.say("label.key"))
                .description(messages.say("option.key"))
                .build());
        spec.addOption(OptionSpec.builder(JSON)
                .description(messages.say("option.json"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws IOException {
        Optional<List<SignedNote>> kept = kept(typed, context);
        Optional<Set<NoteKey>> trusted = trusted(typed, context);
        if (kept.isEmpty() || trusted.isEmpty()) {
            return ExitCode.REQUEST;
        }
        Verdict verdict;
        try (Storage storage = Storage.open(context.configuration().get())) {
            verdict = new ChainCheck(storage.core()).run(kept.get(), trusted.get());
        }
        if (typed.hasMatchedOption(JSON)) {
            new JacksonJson()
                    .write(document(verdict, context), context.terminal().out());
            context.terminal().out().println();
        } else {
            context.terminal().out().println(sentence(verdict, context.messages()));
        }
        return verdict instanceof Verdict.Whole ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    private static Optional<List<SignedNote>> kept(ParseResult typed, CommandContext context) throws IOException {
        String name = typed.matchedOptionValue(CHECKPOINTS, "");
        if (name.isEmpty()) {
            return Optional.of(List.of());
        }
        Path file = context.currentFolder().resolve(name);
        Optional<List<SignedNote>> notes =
                Files.isReadable(file) ? SignedNote.parseAll(Files.readString(file)) : Optional.empty();
        if (notes.filter(found -> !found.isEmpty()).isEmpty()) {
            context.terminal().err().println(context.messages().say("audit.checkpoints.unreadable", name));
            return Optional.empty();
        }
        return notes;
    }

    private static Optional<Set<NoteKey>> trusted(ParseResult typed, CommandContext context) {
        Set<NoteKey> keys = new HashSet<>();
        for (String text : typed.matchedOptionValue(KEY, new ArrayList<String>())) {
            Optional<NoteKey> key = NoteKey.parse(text);
            if (key.isEmpty()) {
                context.terminal().err().println(context.messages().say("audit.key.unreadable", text));
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }

    private static String sentence(Verdict verdict, CommandMessages words) {
        return switch (verdict) {
            case Verdict.Whole whole ->
                words.say("audit.whole", whole.entries(), whole.checkpoints(), whole.kept(), whole.hash());
            case Verdict.Broken broken -> words.say(key(broken), Long.toString(broken.position()));
        };
    }

    private static String key(Verdict.Broken broken) {
        return "audit.fault." + broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> document(Verdict verdict, CommandContext context) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ok", verdict instanceof Verdict.Whole);
        switch (verdict) {
            case Verdict.Whole whole -> {
                document.put("entries", whole.entries());
                document.put("hash", whole.hash());
                document.put("checkpoints", whole.checkpoints());
                document.put("keptCheckpoints", whole.kept());
            }
            case Verdict.Broken broken -> {
                document.put("position", broken.position());
                document.put("fault", broken.fault());
            }
        }
        document.put("sentence", sentence(verdict, context.messages()));
        return document;
    }
}
