package org.territoireouvert.consultation.web.questionnaire;

import java.util.UUID;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff type sheets of paper: each has a random name, under which it counts once however often it is sent. */
final class PaperPages {

    private final RequestedSteps steps;
    private final AnswerFlow flow;

    PaperPages(PluginContext context, RequestedSteps steps) {
        this.steps = steps;
        this.flow = new AnswerFlow(context, steps);
    }

    /** Begins a sheet. */
    Response begin(Request request) {
        return new Response.Redirect(steps.requested(request).preparationPath() + "/papier/" + UUID.randomUUID());
    }

    private Entry entry(Request request) {
        String sheet = request.pathParameter("sheet");
        if (!sheet.matches("[0-9a-f-]{36}")) {
            throw new NotFoundException("No sheet \"" + sheet + "\"");
        }
        return Entry.ofSheet(steps.requested(request), sheet);
    }

    /** Shows a page of a sheet. */
    Response show(Request request) {
        int page = request.query("page")
                .filter(typed -> typed.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        return flow.page(request, entry(request), page);
    }

    /** Keeps a page of a sheet. */
    Response take(Request request) {
        return flow.take(request, entry(request));
    }

    /** Takes a file out of a sheet. */
    Response leave(Request request) {
        return flow.leave(request, entry(request));
    }

    /** Shows a sheet before it is sent. */
    Response review(Request request) {
        return flow.review(request, entry(request));
    }

    /** Counts a sheet. */
    Response send(Request request) {
        return flow.send(request, entry(request));
    }
}
