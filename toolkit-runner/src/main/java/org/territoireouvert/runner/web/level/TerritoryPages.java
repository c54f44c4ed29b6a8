package org.territoireouvert.runner.web.level;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.territory.TerritoryLines;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The communes of the authority, one on each line. */
final class TerritoryPages {

    static final String PATH = "/admin/territoire";

    private static final String COMMUNES = "communes";
    private static final int LONGEST = 200_000;
    private static final int SHOWN_PROBLEMS = 20;

    private final WebParts parts;
    private final AdminFrame frame;
    private final Territory territory;

    TerritoryPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
        this.territory = new Territory(parts.database(), parts.clock());
    }

    Response show(CoreRequest request) {
        List<Commune> communes = territory.communes();
        return page(request, FormInput.empty().prefill(COMMUNES, TerritoryLines.write(communes)), communes);
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        TerritoryLines lines = TerritoryLines.read(form.optional(COMMUNES, LONGEST));
        lines.problems().stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem -> form.error(
                        COMMUNES,
                        "territory.problem."
                                + problem.reason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        Integer.toString(problem.number()),
                        problem.text()));
        if (!form.isValid()) {
            return page(request, form, territory.communes()).status(422);
        }
        parts.database().write(handle -> {
            territory.replace(handle, lines.communes());
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.TERRITORY_CHANGED, request.actor(), "")
                                    .with(
                                            "communes",
                                            Integer.toString(lines.communes().size())));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Page page(CoreRequest request, FormInput form, List<Commune> communes) {
        return frame.page(request.locale(), "level/territory", PATH, "territory.title")
                .with("form", form)
                .with("most", Territory.MOST)
                .with("communes", communes.stream().map(France::label).toList());
    }
}
