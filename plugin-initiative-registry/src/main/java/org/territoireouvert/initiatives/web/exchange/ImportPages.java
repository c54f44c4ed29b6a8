package org.territoireouvert.initiatives.web.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.initiatives.exchange.CheckImport;
import org.territoireouvert.initiatives.exchange.ImportField;
import org.territoireouvert.initiatives.exchange.ImportFile;
import org.territoireouvert.initiatives.exchange.ImportProblem;
import org.territoireouvert.initiatives.exchange.ImportRepository;
import org.territoireouvert.initiatives.exchange.Mapping;
import org.territoireouvert.initiatives.exchange.StoreImport;
import org.territoireouvert.initiatives.exchange.TakeFile;

/** Administration: sends a file, says what its columns hold, sees what it would do, then takes all of it over or nothing. */
public final class ImportPages {

    /** Address of the page. */
    public static final String PATH = "/admin/initiatives/import";

    private static final String FILE = "fichier";
    private static final String DOUBLES = "doublons";
    private static final String SKIP = "laisser";
    private static final String COLUMN = "colonne-";
    private static final int LONGEST_TITLE = 200;

    private final PluginContext context;
    private final ImportRepository imports;
    private final TakeFile take;
    private final CheckImport check;
    private final StoreImport store;

    /** A problem in words. */
    public record ProblemRow(String line, String text) {}

    /**
     * A field of this registry with the columns that may hold it.
     *
     * @param name of the form's field
     * @param label in words
     */
    public record FieldRow(String name, String label, List<Choice> columns) {}

    /** Creates the pages. */
    public ImportPages(
            PluginContext context, ImportRepository imports, TakeFile take, CheckImport check, StoreImport store) {
        this.context = context;
        this.imports = imports;
        this.take = take;
        this.check = check;
        this.store = store;
    }

    /** Declares the pages. */
    public void declare(Registrar registrar, Permission required) {
        registrar
                .get(PATH, required, this::ask)
                .post(PATH, required, this::receive)
                .get(PATH + "/{id}", required, this::show)
                .post(PATH + "/{id}", required, this::map)
                .post(PATH + "/{id}/enregistrement", required, this::begin)
                .post(PATH + "/{id}/abandon", required, this::forget);
    }

    private Response ask(Request request) {
        return askPage(request, FormInput.empty());
    }

    private Page askPage(Request request, FormInput form) {
        return Page.of("admin-import", say(request.locale(), "import.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("files", imports.latest());
    }

    private Response receive(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        Optional<Upload> file = request.upload(FILE).filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            return askPage(request, form.error(FILE, "import.file.missing"));
        }
        String by = request.actor() instanceof Actor.Agent agent ? agent.displayName() : "";
        try (InputStream content = file.get().open()) {
            return switch (take.take(file.get().name(), content, by)) {
                case TakeFile.Outcome.Taken taken -> new Response.Redirect(PATH + "/" + taken.id());
                case TakeFile.Outcome.Unreadable unreadable -> {
                    ImportProblem problem = unreadable.problem();
                    yield askPage(
                            request,
                            form.error(
                                    FILE,
                                    "import.unreadable",
                                    Long.toString(problem.line()),
                                    say(request.locale(), problem.messageKey(), problem.arguments())));
                }
            };
        }
    }

    private ImportFile requested(Request request) {
        String id = request.pathParameter("id");
        return imports.find(id).orElseThrow(() -> new NotFoundException("No file \"" + id + "\""));
    }

    private Response show(Request request) {
        ImportFile file = requested(request);
        Locale locale = request.locale();
        List<ProblemRow> problems = file.findings().problems().stream()
                .map(problem -> new ProblemRow(
                        Long.toString(problem.line()),
                        say(locale, problem.messageKey(), problem.arguments().toArray())))
                .toList();
        return Page.of("admin-import-file", say(locale, "import.file.title", file.name()))
                .crumb(say(locale, "import.title"), PATH)
                .with("file", file)
                .with("problems", problems)
                .with("fields", fields(file, locale));
    }

    private List<FieldRow> fields(ImportFile file, Locale locale) {
        return Arrays.stream(ImportField.values())
                .map(field -> new FieldRow(
                        COLUMN + field.word(),
                        say(locale, "import.field." + field.word()),
                        columns(file, field, locale)))
                .toList();
    }

    private List<Choice> columns(ImportFile file, ImportField field, Locale locale) {
        String chosen = file.mapping().column(field).orElse("");
        return Stream.concat(
                        Stream.of(new Choice("", say(locale, "import.no-column"), chosen.isEmpty())),
                        file.columns().stream().map(column -> new Choice(column, column, column.equals(chosen))))
                .toList();
    }

    private Response map(Request request) {
        ImportFile file = requested(request);
        if (file.state() == ImportFile.State.MAPPING) {
            FormInput form = FormInput.of(request);
            Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
            for (ImportField field : ImportField.values()) {
                String column = form.optional(COLUMN + field.word(), LONGEST_TITLE);
                if (file.columns().contains(column)) {
                    columns.put(field, column);
                }
            }
            check.check(
                    file.id(),
                    new Mapping(columns),
                    form.optional(DOUBLES, SKIP.length()).equals(SKIP));
        }
        return new Response.Redirect(PATH + "/" + file.id());
    }

    private Response begin(Request request) {
        ImportFile file = requested(request);
        return new Response.Redirect(PATH + "/" + file.id() + (store.begin(file, request.actor()) ? "?ok=1" : ""));
    }

    private Response forget(Request request) {
        ImportFile file = requested(request);
        context.database().write(handle -> {
            imports.forget(handle, file.id());
            return true;
        });
        return new Response.Redirect(PATH);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
