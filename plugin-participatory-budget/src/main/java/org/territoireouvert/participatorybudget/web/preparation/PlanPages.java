package org.territoireouvert.participatorybudget.web.preparation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.PlanEdition;
import org.territoireouvert.participatorybudget.edition.PlanEdition.Outcome;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** Staff write the calendar of an edition: when ideas come, when people vote, when works begin. */
public final class PlanPages {

    private static final String VERSION = "version";
    private static final String DAY = "plan.day";
    private static final String BEGINS = "-begins";
    private static final String ENDS = "-ends";
    private static final int LONGEST = 40;

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;
    private final PlanEdition planEdition;

    /** Creates the pages. */
    public PlanPages(PluginContext context, EditionStore store, ResultRepository results, PlanEdition planEdition) {
        this.context = context;
        this.store = store;
        this.views = new EditionViews(context, store, results);
        this.planEdition = planEdition;
    }

    private record Read(Edition edition, String version) {}

    private Read read(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            return new Read(edition, store.editions().version(handle, edition.id()));
        });
    }

    /** Shows the form. */
    public Response form(Request request) {
        Read read = read(request);
        FormInput form = FormInput.empty().prefill(VERSION, read.version());
        read.edition().schedule().periods().forEach((phase, period) -> {
            period.begins().ifPresent(day -> form.prefill(phase.word() + BEGINS, day.toString()));
            period.ends().ifPresent(day -> form.prefill(phase.word() + ENDS, day.toString()));
        });
        return page(request, read.edition(), form);
    }

    /** Plans. */
    public Response save(Request request) {
        Read read = read(request);
        FormInput form = FormInput.of(request);
        String version = form.optional(VERSION, LONGEST);
        Schedule schedule = schedule(form);
        if (!form.isValid()) {
            return page(request, read.edition(), form);
        }
        return switch (planEdition.plan(read.edition(), version, schedule, request.actor())) {
            case Outcome.Planned planned -> new Response.Redirect(after(read.edition()));
            case Outcome.Outdated outdated ->
                page(
                        request,
                        read.edition(),
                        form.prefill(VERSION, read.version()).error("", "plan.outdated"));
            case Outcome.Impossible impossible -> page(request, read.edition(), explained(form, impossible));
        };
    }

    /** A draft has no page that everybody reads yet. */
    private static String after(Edition edition) {
        return edition.stage().isPublic() ? edition.path() + "#calendrier" : edition.preparationPath();
    }

    private static FormInput explained(FormInput form, Outcome.Impossible impossible) {
        impossible.backward().forEach(phase -> form.error(phase.word() + ENDS, "plan.backward"));
        impossible.overlapping().stream()
                .filter(phase -> !impossible.backward().contains(phase))
                .forEach(phase -> form.error(phase.word() + BEGINS, "plan.overlapping"));
        if (impossible.voteWithoutEnd()) {
            form.error(Phase.VOTE.word() + ENDS, "plan.vote-days");
        }
        return impossible.voteBegun() ? form.error(Phase.VOTE.word() + BEGINS, "plan.vote-begun") : form;
    }

    private static Schedule schedule(FormInput form) {
        Map<Phase, Period> periods = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            periods.put(phase, new Period(form.day(phase.word() + BEGINS, DAY), form.day(phase.word() + ENDS, DAY)));
        }
        return new Schedule(periods);
    }

    private Page page(Request request, Edition edition, FormInput form) {
        Locale locale = request.locale();
        List<String> phases = Arrays.stream(Phase.values()).map(Phase::word).toList();
        return Page.of("plan", context.messages().format(locale, "plan.title", edition.title()))
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .crumb(edition.title(), edition.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", edition)
                .with("address", "/admin" + edition.path() + "/calendrier")
                .with("phases", phases);
    }
}
