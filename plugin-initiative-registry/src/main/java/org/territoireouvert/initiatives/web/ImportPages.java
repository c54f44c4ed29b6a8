package org.territoireouvert.initiatives.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.initiatives.exchange.EntryCsv.Problem;
import org.territoireouvert.initiatives.exchange.EntryCsv.Reading;
import org.territoireouvert.initiatives.exchange.ImportEntries;

/** Administration: takes over initiatives from a file; looks at it first, names every line to mend, then stores all or nothing. */
public final class ImportPages {

    /** Address of the page. */
    public static final String PATH = "/admin/initiatives/import";

    private static final String FILE = "fichier";
    private static final String ACT = "acte";
    private static final String IMPORT = "importer";
    private static final int SHOWN = 100;

    private final PluginContext context;
    private final ImportEntries imports;

    /** A problem in words. */
    public record ProblemRow(String line, String text) {}

    /** Creates the pages. */
    public ImportPages(PluginContext context, ImportEntries imports) {
        this.context = context;
        this.imports = imports;
    }

    /** Asks for a file. */
    public Response ask(Request request) {
        return page(request, FormInput.empty(), List.of(), Optional.empty());
    }

    /** Looks at the file, and stores what it holds when that was asked for. */
    public Response receive(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        boolean store = form.optional(ACT, IMPORT.length()).equals(IMPORT);
        Optional<Upload> file = request.upload(FILE);
        if (file.isEmpty()) {
            form.error(FILE, "import.file.missing");
            return page(request, form, List.of(), Optional.empty()).status(422);
        }
        try (InputStream content = file.get().open()) {
            return switch (imports.check(content)) {
                case Reading.Refused refused -> refuse(request, form, refused.problems());
                case Reading.Readable readable -> {
                    if (!store) {
                        yield page(
                                request,
                                form,
                                List.of(),
                                Optional.of(readable.sheets().size()));
                    }
                    imports.store(readable.sheets());
                    yield new Response.Redirect(PATH + "?ok=1");
                }
            };
        }
    }

    private Response refuse(Request request, FormInput form, List<Problem> problems) {
        form.error(FILE, "import.refused", problems.size());
        return page(request, form, problems, Optional.empty()).status(422);
    }

    private Page page(Request request, FormInput form, List<Problem> problems, Optional<Integer> good) {
        Locale locale = request.locale();
        List<ProblemRow> rows = problems.stream()
                .limit(SHOWN)
                .map(problem -> new ProblemRow(
                        Long.toString(problem.line()),
                        context.messages().format(locale, problem.messageKey(), problem.arguments())))
                .toList();
        return Page.of("admin-import", context.messages().format(locale, "import.title"))
                .with("form", form)
                .with("problems", rows)
                .with("problemCount", problems.size())
                .with("good", good.stream().toList());
    }
}
