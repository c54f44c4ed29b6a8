package org.territoireouvert.runner.web.admin;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.portal.SetUpStep;
import org.territoireouvert.runner.portal.SetUpSteps;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The steps towards a complete site, with how many are done. */
final class SetUpPage {

    static final String PATH = "/admin/mise-en-route";

    private final AdminFrame frame;
    private final SetUpSteps steps;

    SetUpPage(WebParts parts, AdminFrame frame) {
        this.frame = frame;
        this.steps = new SetUpSteps(parts);
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        return add(frame.page(locale, "admin/set-up", PATH, "portal.set-up.title"), steps.look());
    }

    /** Adds how far the set-up is to a page. */
    Page addTo(Page page) {
        return add(page, steps.look());
    }

    private static Page add(Page page, List<SetUpStep> steps) {
        long done = steps.stream().filter(SetUpStep::done).count();
        return page.with("steps", steps)
                .with("stepsDone", done)
                .with("stepsTotal", (long) steps.size())
                .with("complete", done == steps.size());
    }
}
