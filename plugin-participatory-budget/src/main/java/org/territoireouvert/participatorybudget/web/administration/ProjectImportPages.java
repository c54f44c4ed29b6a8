package org.territoireouvert.participatorybudget.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportProjects;
import org.territoireouvert.participatorybudget.exchange.ImportProjects.Outcome;
import org.territoireouvert.participatorybudget.exchange.ProjectLines;
import org.territoireouvert.participatorybudget.exchange.ProjectLines.Problem;
import org.territoireouvert.participatorybudget.exchange.ProjectLines.Reading;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.SemicolonTable;
import org.territoireouvert.participatorybudget.pabulib.SemicolonTable.Line;
import org.territoireouvert.participatorybudget.web.ProblemWords;

/** Staff add projects by a table: it is looked at first, and every line to mend is named. */
public final class ProjectImportPages {

    private static final String FILE = "file";
    private static final String ACT = "acte";
    private static final int LONGEST_ACT = 20;
    private static final int SHOWN = 100;

    private final PluginContext context;
    private final EditionStore store;
    private final ImportProjects importProjects;

    /** Creates the pages. */
    public ProjectImportPages(PluginContext context, EditionStore store, ImportProjects importProjects) {
        this.context = context;
        this.store = store;
        this.importProjects = importProjects;
    }

    /** A problem in words. */
    public record ProblemRow(String line, String text) {}

    /** Asks for a file. */
    public Response ask(Request request) {
        return page(request, FormInput.empty(), List.of(), Optional.empty());
    }

    /** Looks at the file, and stores its projects when that was asked for. */
    public Response receive(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        boolean wanted = form.optional(ACT, LONGEST_ACT).equals("importer");
        Optional<Upload> file = request.upload(FILE).filter(upload -> upload.size() > 0);
        if (file.isEmpty()) {
            return page(request, form.error(FILE, "projects-import.file.missing"), List.of(), Optional.empty());
        }
        try (InputStream content = file.get().open()) {
            List<Line> lines = SemicolonTable.read(content, ProjectLines.MOST + 2);
            return wanted ? store(request, form, lines) : check(request, form, lines);
        } catch (PabulibException unreadable) {
            ProblemWords words = new ProblemWords(context.messages(), request.locale());
            unreadable.problems().forEach(one -> form.error(FILE, "import.problem", words.sentence(one)));
            return page(request, form, List.of(), Optional.empty());
        }
    }

    private Response check(Request request, FormInput form, List<Line> lines) {
        Reading reading = importProjects.check(request.pathParameter("edition"), lines);
        return reading.problems().isEmpty()
                ? page(request, form, List.of(), Optional.of(reading.projects().size()))
                : refused(request, form, reading);
    }

    private Response store(Request request, FormInput form, List<Line> lines) {
        String slug = request.pathParameter("edition");
        return switch (importProjects.store(slug, lines, request.actor())) {
            case Outcome.Imported imported -> new Response.Redirect("/budgets-participatifs/" + slug + "#liste");
            case Outcome.Unreadable unreadable -> refused(request, form, unreadable.reading());
            case Outcome.ListClosed closed ->
                page(request, form.error("", "decide.list-closed"), List.of(), Optional.empty());
        };
    }

    private Response refused(Request request, FormInput form, Reading reading) {
        int problems = reading.problems().size();
        return page(
                request, form.error(FILE, "projects-import.refused", problems), reading.problems(), Optional.empty());
    }

    private Page page(Request request, FormInput form, List<Problem> problems, Optional<Integer> good) {
        Locale locale = request.locale();
        String slug = request.pathParameter("edition");
        Edition edition = context.database()
                .read(handle -> store.editions().bySlug(handle, slug))
                .orElseThrow(() -> new NotFoundException("Edition " + slug));
        List<ProblemRow> rows = problems.stream()
                .limit(SHOWN)
                .map(problem -> new ProblemRow(
                        Long.toString(problem.line()),
                        context.messages()
                                .format(
                                        locale,
                                        problem.messageKey(),
                                        problem.arguments().toArray())))
                .toList();
        return Page.of("projects-import", context.messages().format(locale, "projects-import.title", edition.title()))
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", edition)
                .with("closed", importProjects.isClosed(edition))
                .with("columns", String.join(";", ProjectLines.COLUMNS))
                .with("problems", rows)
                .with("problemCount", problems.size())
                .with("good", good);
    }
}
