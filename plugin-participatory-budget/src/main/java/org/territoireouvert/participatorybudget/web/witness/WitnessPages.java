package org.territoireouvert.participatorybudget.web.witness;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.witness.Observers;
import org.territoireouvert.participatorybudget.witness.StampRepository;

/** Staff say to whom the checkpoints of a vote are mailed. */
final class WitnessPages {

    private static final String ADDRESSES = "addresses";
    private static final int LONGEST = 10_000;

    private final PluginContext context;
    private final EditionViews views;
    private final Observers observers;
    private final StampRepository stamps = new StampRepository();

    WitnessPages(PluginContext context, EditionViews views, Observers observers) {
        this.context = context;
        this.views = views;
        this.observers = observers;
    }

    private Edition edition(Request request) {
        return context.database().read(handle -> views.requested(handle, request));
    }

    private static String address(Edition edition) {
        return "/admin" + edition.path() + "/temoins";
    }

    Response show(Request request) {
        return page(request, edition(request), FormInput.empty());
    }

    Response add(Request request) {
        Edition edition = edition(request);
        FormInput form = FormInput.of(request);
        List<String> typed = form.required(ADDRESSES, LONGEST, "observer.addresses.missing")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!form.isValid()) {
            return page(request, edition, form);
        }
        return switch (observers.add(edition, typed, request.actor())) {
            case Observers.Outcome.Added added -> new Response.Redirect(address(edition));
            case Observers.Outcome.NotNow over -> page(request, edition, form.error(ADDRESSES, "observer.not-now"));
            case Observers.Outcome.TooMany many ->
                page(request, edition, form.error(ADDRESSES, "observer.too-many", Observers.MOST));
            case Observers.Outcome.NoAddress no ->
                page(request, edition, form.error(ADDRESSES, "observer.no-address", no.text()));
        };
    }

    Response remove(Request request) {
        Edition edition = edition(request);
        observers.remove(edition, request.pathParameter("observer"), request.actor());
        return new Response.Redirect(address(edition));
    }

    private Page page(Request request, Edition edition, FormInput form) {
        Wording wording = new Wording(context.messages(), request.locale());
        return context.database()
                .read(handle -> Page.of("witnesses", wording.say("witness.title", edition.title()))
                        .crumb(wording.say("administration.title"), "/admin/budgets-participatifs")
                        .crumb(edition.title(), edition.preparationPath())
                        .status(form.isValid() ? 200 : 422)
                        .with("form", form)
                        .with("edition", edition)
                        .with("address", address(edition))
                        .with("most", Observers.MOST)
                        .with("open", observers.isTime(handle, edition))
                        .with(
                                "stamping",
                                !context.settings()
                                        .get(BudgetSettings.TIME_STAMP_AUTHORITY)
                                        .isEmpty())
                        .with("stamps", stamps.ofEdition(handle, edition.id()).reversed())
                        .with("failure", stamps.failure(handle, edition.id()))
                        .with("observers", observers.of(handle, edition)));
    }
}
