package org.territoireouvert.runner.web.level;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.identity.roll.ImportRoll;
import org.territoireouvert.runner.identity.roll.RollCheck;
import org.territoireouvert.runner.identity.roll.RollImport;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * Imports a roll. The file is looked at first and kept nowhere; to import it, the agent chooses it again, so that no list of people
 * waits on a disk.
 */
final class RollImportPages {

    static final String PATH = RollPages.PATH + "/importer";

    private static final String FILE = "fichier";
    private static final String LABEL = "nom";
    private static final String KEPT_UNTIL = "fin";
    private static final String ACT = "acte";
    private static final String IMPORT = "importer";
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_DATE = 30;
    private static final int LONGEST_YEARS = 3;

    /** A problem in words. */
    public record ProblemView(String line, String text) {}

    /** What was found in the file. */
    public record CheckView(boolean good, int people, int withAddress, int problemCount, List<ProblemView> problems) {}

    private final WebParts parts;
    private final AdminFrame frame;
    private final ImportRoll imports;

    RollImportPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.imports = new ImportRoll(
                parts.database(),
                parts.ids(),
                parts.clock(),
                parts.identity().zone(),
                parts.identity().audit());
    }

    Response ask(CoreRequest request) {
        FormInput form = FormInput.empty().prefill(KEPT_UNTIL, TypedDay.write(today().plusYears(1)));
        return page(request, form, Optional.empty());
    }

    /** Looks at the file, or imports it when the agent pressed that button. */
    Response receive(CoreRequest request) throws IOException {
        FormInput form = FormInput.of(request);
        boolean imported = form.optional(ACT, IMPORT.length()).equals(IMPORT);
        Optional<Upload> file = request.upload(FILE).filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            form.error(FILE, "rolls.import.file.missing");
        }
        String label = imported
                ? form.required(LABEL, LONGEST_LABEL, "rolls.import.label.missing")
                : form.optional(LABEL, LONGEST_LABEL);
        LocalDate keptUntil = keptUntil(form);
        if (!form.isValid()) {
            return page(request, form, Optional.empty()).status(422);
        }
        Upload content = file.orElseThrow();
        if (!imported) {
            RollCheck check = imports.check(content::open);
            return page(request, form, Optional.of(check)).status(check.isGood() ? 200 : 422);
        }
        return switch (imports.run(request.actor(), label, keptUntil, content::open)) {
            case RollImport.Done done -> new Response.Redirect(RollPages.PATH + "/" + done.rollId() + AdminFrame.DONE);
            case RollImport.Refused refused ->
                page(request, form, Optional.of(refused.check())).status(422);
            case RollImport.NameTaken taken ->
                page(request, form.error(LABEL, "rolls.import.label.taken", taken.name()), Optional.empty())
                        .status(422);
        };
    }

    private LocalDate keptUntil(FormInput form) {
        String typed = form.required(KEPT_UNTIL, LONGEST_DATE, "rolls.import.kept-until.missing");
        LocalDate longest = today().plusYears(LONGEST_YEARS);
        Optional<LocalDate> day = TypedDay.read(typed).filter(read -> read.isAfter(today()) && !read.isAfter(longest));
        if (day.isEmpty() && !typed.isEmpty()) {
            form.error(KEPT_UNTIL, "rolls.import.kept-until.wrong", today(), longest);
        }
        return day.orElse(longest);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(parts.clock().instant(), parts.identity().zone());
    }

    private Page page(CoreRequest request, FormInput form, Optional<RollCheck> check) {
        Locale locale = request.locale();
        check.filter(found -> !found.isGood())
                .ifPresent(found -> form.error(FILE, "rolls.import.refused", found.problemCount()));
        return frame.page(locale, "level/roll-import", RollPages.PATH, "rolls.import.title")
                .crumb(parts.messages().format(locale, "rolls.title"), RollPages.PATH)
                .with("form", form)
                .with("checks", check.map(found -> view(locale, found)).stream().toList())
                .with("shown", RollCheck.SHOWN);
    }

    private CheckView view(Locale locale, RollCheck check) {
        List<ProblemView> problems = check.problems().stream()
                .map(problem -> new ProblemView(
                        Integer.toString(problem.line()),
                        parts.messages().format(locale, problem.messageKey(), problem.value())))
                .toList();
        return new CheckView(check.isGood(), check.people(), check.withAddress(), check.problemCount(), problems);
    }
}
