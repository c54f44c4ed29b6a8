package org.territoireouvert.participatorybudget.web.administration;

import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.withdrawal.WithdrawResult;

/** Asks why a published result is to be withdrawn, and says whether it is or waits for a second person. */
public final class WithdrawalPages {

    private static final int LONGEST_REASON = 500;
    private static final String WAITS = "attente";

    private final PluginContext context;
    private final ResultRepository results;
    private final EditionViews views;
    private final WithdrawResult withdrawResult;

    /** Creates the pages. */
    public WithdrawalPages(
            PluginContext context, EditionStore store, ResultRepository results, WithdrawResult withdrawResult) {
        this.context = context;
        this.results = results;
        this.views = new EditionViews(context, store, results);
        this.withdrawResult = withdrawResult;
    }

    /** Shows the form. */
    public Response form(Request request) {
        return page(request, edition(request), FormInput.empty());
    }

    /** Withdraws or proposes to. */
    public Response withdraw(Request request) throws Exception {
        Edition edition = edition(request);
        FormInput form = FormInput.of(request);
        String reason = form.required("reason", LONGEST_REASON, "withdraw.reason.missing");
        if (!form.isValid()) {
            return page(request, edition, form);
        }
        Approvals.Outcome outcome = withdrawResult.propose((Actor.Agent) request.actor(), edition.slug(), reason);
        return new Response.Redirect(
                switch (outcome) {
                    case DONE -> edition.resultPath();
                    case WAITING -> "/admin" + edition.path() + "/retirer?" + WAITS + "=1";
                });
    }

    /** Returns the edition that an address names, whose result is published. */
    private Edition edition(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            if (!results.isPublished(handle, edition.id())) {
                throw new NotFoundException("Result of " + edition.slug());
            }
            return edition;
        });
    }

    private Page page(Request request, Edition edition, FormInput form) {
        Locale locale = request.locale();
        return Page.of("withdraw", context.messages().format(locale, "withdraw.title", edition.title()))
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", edition)
                .with("waits", request.query(WAITS).isPresent());
    }
}
