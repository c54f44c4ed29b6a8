package org.territoireouvert.ambassadors.web.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.exchange.ImportPopolo;
import org.territoireouvert.ambassadors.exchange.ImportProblem;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.api.work.Progress;

/** The page that imports a Popolo file: first tried, then taken. */
final class ImportPages {

    private static final String PATH = "/admin/ambassadeurs/import";
    private static final int SHOWN = 500;

    private final PluginContext context;
    private final ImportPopolo importPopolo;

    /** A problem in words. */
    public record Line(String where, String text) {}

    /** A count. */
    public record Count(String label, int number) {}

    ImportPages(PluginContext context, EnterAmbassador enter) {
        this.context = context;
        this.importPopolo = new ImportPopolo(context, enter);
    }

    Response begin(Request request) {
        return page(request, FormInput.empty().prefill("dry", "1"));
    }

    Response run(Request request) {
        FormInput form = FormInput.of(request);
        boolean dry = !form.optional("dry", 1).isEmpty();
        boolean sameNames = !form.optional("same", 1).isEmpty();
        Optional<LocalDate> end = form.day("end", "date.wrong");
        Optional<Upload> file = request.upload("file").filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            form.error("file", "import.file.missing");
        }
        if (!form.isValid() || file.isEmpty()) {
            return page(request, form).status(422);
        }
        List<ImportProblem> problems = new ArrayList<>();
        ImportPopolo.Report report;
        try (InputStream stream = file.get().open()) {
            report = importPopolo.run(
                    stream,
                    new ImportPopolo.Choices(dry, sameNames, end),
                    request.actor(),
                    problem -> {
                        if (problems.size() < SHOWN) {
                            problems.add(problem);
                        }
                    },
                    Progress.SILENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Locale locale = request.locale();
        Page page = page(request, form)
                .with("report", report)
                .with("ran", true)
                .with("added", counts(locale, report.added()))
                .with("known", counts(locale, report.known()))
                .with(
                        "passed",
                        report.passed().entrySet().stream()
                                .map(one -> new Count(one.getKey(), one.getValue()))
                                .toList())
                .with(
                        "problems",
                        problems.stream()
                                .map(one -> new Line(
                                        one.where(),
                                        context.messages()
                                                .format(
                                                        locale,
                                                        one.messageKey(),
                                                        one.arguments().toArray())))
                                .toList());
        return report.problems() > 0 ? page.status(422) : page;
    }

    private List<Count> counts(Locale locale, java.util.Map<String, Integer> counts) {
        return List.of("organization", "post", "person", "membership").stream()
                .map(kind -> new Count(
                        context.messages().format(locale, "import.kind." + kind), counts.getOrDefault(kind, 0)))
                .toList();
    }

    private Page page(Request request, FormInput form) {
        return Page.of("staff-import", context.messages().format(request.locale(), "import.title"))
                .crumb(context.messages().format(request.locale(), "desk.title"), DeskPages.PATH)
                .with("action", PATH)
                .with("ran", false)
                .with("form", form);
    }
}
