package org.territoireouvert.consultation.web.opinion;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.ReviewStatement;
import org.territoireouvert.consultation.opinion.Statement.State;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.opinion.WriteStatement;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff write statements, and publish or refuse those that people propose. */
final class StatementPages {

    private static final int LONGEST_REASON = 500;
    private static final String REASON = "reason";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final WriteStatement writeStatement;
    private final ReviewStatement reviewStatement;
    private final StatementRepository statements = new StatementRepository();

    StatementPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.writeStatement = new WriteStatement(context);
        this.reviewStatement = new ReviewStatement(context);
    }

    /** Shows the statements: first what waits. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        return context.database()
                .read(handle -> steps.staffPage(
                                request, "opinions-staff", step, steps.say(request.locale(), "manage.avis"))
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("step", step)
                        .with("proposed", statements.all(handle, step, State.PROPOSED))
                        .with("published", statements.all(handle, step, State.PUBLISHED))
                        .with("refused", statements.all(handle, step, State.REFUSED)));
    }

    /** Publishes a statement of the authority. */
    Response write(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String text = OpinionPages.text(form);
        if (!form.isValid()) {
            return page(request, form);
        }
        return switch (writeStatement.publish(step, text)) {
            case WRITTEN, CLOSED -> new Response.Redirect(step.preparationPath());
            case KNOWN -> page(request, form.error("text", "opinions.known"));
            case TOO_MANY -> page(request, form.error("", "opinions.full", StatementRepository.MOST));
        };
    }

    /** Publishes what somebody proposed. */
    Response accept(Request request) {
        PlannedStep step = steps.requested(request);
        return reviewStatement.accept(step, request.pathParameter("statement"), request.actor())
                ? new Response.Redirect(step.preparationPath())
                : page(request, FormInput.empty().error("", "opinions.decided"));
    }

    /** Refuses a statement, with a reason. */
    Response refuse(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "opinions.reason.missing");
        if (!form.isValid()) {
            return page(request, form);
        }
        return reviewStatement.refuse(step, request.pathParameter("statement"), reason, request.actor())
                ? new Response.Redirect(step.preparationPath())
                : page(request, form.error("", "opinions.decided"));
    }
}
