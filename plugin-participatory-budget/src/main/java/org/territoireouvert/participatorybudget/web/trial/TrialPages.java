package org.territoireouvert.participatorybudget.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.MissingSeedException;
import org.territoireouvert.participatorybudget.counting.UnknownRuleException;
import org.territoireouvert.participatorybudget.counting.UnsuitableBallotsException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.trial.InventedBallots;
import org.territoireouvert.participatorybudget.trial.TryRules;
import org.territoireouvert.participatorybudget.trial.TryRules.Outcome;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.RuleChoices;

/** Staff try rules before one is published: side by side, on past ballots or on invented ones. */
public final class TrialPages {

    private static final String INVENTED = "invented";
    private static final String BALLOTS = "ballots";
    private static final List<String> RULES = List.of("first", "second", "third");
    private static final String SETTINGS = "-settings";
    private static final int LONGEST = 300;
    private static final int OBLIGATORY = 2;

    private final PluginContext context;
    private final EditionViews views;
    private final TryRules tryRules;

    /** Creates the pages. */
    public TrialPages(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.views = new EditionViews(context, store, results);
        this.tryRules = new TryRules(context, store, results);
    }

    /** Shows the form. */
    public Response form(Request request) {
        FormInput form = FormInput.empty()
                .prefill(BALLOTS, INVENTED)
                .prefill("voters", "1000")
                .prefill("choices", "3")
                .prefill("seed", "1");
        return page(request, edition(request), form, Optional.empty());
    }

    private Edition edition(Request request) {
        return context.database().read(handle -> views.requested(handle, request));
    }

    /** Counts by each rule and shows the form again with the rules side by side. */
    public Response compare(Request request) {
        Edition edition = edition(request);
        FormInput form = FormInput.of(request);
        String ballots = form.required(BALLOTS, LONGEST, "rules.ballots.missing");
        InventedBallots invented =
                new InventedBallots(number(form, "seed", 0, 999_999_999), (int) number(form, "voters", 10, 5_000), (int)
                        number(form, "choices", 1, 20));
        List<CountingRule> rules = rules(form);
        if (!form.isValid()) {
            return page(request, edition, form, Optional.empty());
        }
        try {
            return answer(
                    request,
                    edition,
                    form,
                    ballots.equals(INVENTED)
                            ? tryRules.onInvented(edition, invented, rules)
                            : tryRules.onEdition(ballots, rules));
        } catch (MissingSeedException e) {
            return page(request, edition, form.error("", "count.no-seed"), Optional.empty());
        } catch (UnsuitableBallotsException e) {
            return page(request, edition, form.error("", "count.unsuitable"), Optional.empty());
        } catch (IllegalArgumentException tooManyDigits) {
            return page(request, edition, form.error("", "count.impossible"), Optional.empty());
        }
    }

    private Page answer(Request request, Edition edition, FormInput form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Tried tried ->
                page(
                        request,
                        edition,
                        form,
                        Optional.of(new TrialViews(context.messages(), request.locale(), tried).view()));
            case Outcome.NoBallots none ->
                page(request, edition, form.error(BALLOTS, "rules.ballots.unknown"), Optional.empty());
            case Outcome.NoProject none ->
                page(request, edition, form.error(BALLOTS, "rules.no-project"), Optional.empty());
        };
    }

    private static List<CountingRule> rules(FormInput form) {
        List<CountingRule> rules = new ArrayList<>();
        for (int position = 0; position < RULES.size(); position++) {
            String field = RULES.get(position);
            String method = position < OBLIGATORY
                    ? form.required(field, LONGEST, "rules.missing")
                    : form.optional(field, LONGEST);
            String settings = form.optional(field + SETTINGS, LONGEST);
            if (!method.isEmpty()) {
                try {
                    rules.add(CountingRule.parse(method + " " + settings));
                } catch (UnknownRuleException e) {
                    form.error(field, "rules.unknown", e.value());
                }
            }
        }
        return rules;
    }

    private static long number(FormInput form, String field, long least, long most) {
        String text = form.optional(field, LONGEST);
        boolean fits = text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        if (!fits) {
            form.error(field, "rules.number", least, most);
        }
        return fits ? Long.parseLong(text) : least;
    }

    private Page page(Request request, Edition edition, FormInput form, Optional<TrialView> trial) {
        Locale locale = request.locale();
        List<Choice> ballots = new ArrayList<>();
        ballots.add(new Choice(INVENTED, context.messages().format(locale, "rules.ballots.simulated")));
        context.database()
                .read(tryRules::sources)
                .forEach(source -> ballots.add(new Choice(source.slug(), source.title())));
        return Page.of("rules", context.messages().format(locale, "rules.title", edition.title()))
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("address", "/admin" + edition.path() + "/regles")
                .with("ballots", ballots)
                .with("rules", RuleChoices.of(context.messages(), locale))
                .with("names", RULES)
                .with("trial", trial);
    }
}
