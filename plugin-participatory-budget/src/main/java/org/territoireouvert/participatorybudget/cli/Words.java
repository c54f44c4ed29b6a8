package org.territoireouvert.participatorybudget.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionRepository;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibProblem;
import org.territoireouvert.participatorybudget.web.ProblemWords;

/** What the commands answer, in the language of the terminal. */
final class Words {

    static final int DONE = 0;
    static final int REFUSED = 2;

    private final PluginContext context;

    Words(PluginContext context) {
        this.context = context;
    }

    String say(Invocation invocation, String key, @Nullable Object... arguments) {
        return context.messages().format(invocation.locale(), key, arguments);
    }

    int refuse(Invocation invocation, String key, @Nullable Object... arguments) {
        invocation.err().println(say(invocation, key, arguments));
        return REFUSED;
    }

    int refuse(Invocation invocation, Path file, PabulibException e) {
        ProblemWords words = new ProblemWords(context.messages(), invocation.locale());
        List<PabulibProblem> problems = e.problems();
        invocation
                .err()
                .println(say(
                        invocation,
                        "cli.file.refused",
                        file.toString(),
                        problems.size(),
                        String.join(" ", problems.stream().map(words::sentence).toList())));
        return REFUSED;
    }

    void json(Invocation invocation, Object document) throws IOException {
        StringWriter text = new StringWriter();
        context.service(Json.class).write(document, text);
        invocation.out().println(text);
    }

    /** Returns the edition that is named or, when none is, the one that was imported last. */
    Optional<Edition> edition(Invocation invocation, Database database, EditionRepository editions) {
        Optional<String> named = invocation.option("edition");
        Optional<Edition> found = database.read(handle -> named.isPresent()
                ? editions.bySlug(handle, named.get())
                : editions.newest(handle).stream().findFirst());
        if (found.isEmpty()) {
            refuse(invocation, named.isPresent() ? "cli.edition.unknown" : "cli.edition.none", named.orElse(""));
        }
        return found;
    }
}
