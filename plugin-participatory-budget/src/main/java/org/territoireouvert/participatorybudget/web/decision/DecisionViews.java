package org.territoireouvert.participatorybudget.web.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.DecisionRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.web.Wording;

/** Says what was decided after a vote, beside what the vote gives. */
public final class DecisionViews {

    private final PluginContext context;
    private final EditionStore store;
    private final DecisionRepository decisions = new DecisionRepository();

    /** Creates the views. */
    public DecisionViews(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
    }

    /** Returns what was decided about a project and why, in a sentence; empty when it is as the vote gives. */
    public String sentence(Handle handle, Edition edition, String number, Locale locale) {
        Decision decision = decisions.inEffect(handle, edition.id()).get(number);
        return decision == null ? "" : sentence(decision, new Wording(context.messages(), locale));
    }

    /** Returns a badge for a project about which was decided otherwise than the vote gives; the other one when nothing was. */
    public Badge badge(Handle handle, Edition edition, String number, Badge counted, Locale locale) {
        Decision decision = decisions.inEffect(handle, edition.id()).get(number);
        if (decision == null) {
            return counted;
        }
        String label = context.messages()
                .format(
                        locale,
                        "badge.decided." + decision.departure().outcome().word());
        return new Badge(decision.funds() ? Badge.Tone.OPEN : Badge.Tone.CLOSED, label);
    }

    /**
     * Returns all that was decided.
     *
     * @param result that was applied
     */
    public Decided all(Handle handle, Edition edition, Result result, Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        List<Decision> all = decisions.ofEdition(handle, edition.id());
        Map<String, SubmittedProject> projects = new HashMap<>();
        store.projects().all(handle, edition.id()).forEach(project -> projects.put(project.number(), project));
        Map<String, Decision> inEffect = DecisionRepository.inEffect(all);
        Map<String, String> sentences = new TreeMap<>();
        inEffect.forEach((number, decision) -> sentences.put(number, sentence(decision, wording)));
        Money cost = cost(result, projects, inEffect);
        boolean exceeds = cost.compareTo(edition.total()) > 0;
        return new Decided(
                all.stream()
                        .map(decision -> view(edition, result, projects, inEffect, decision, wording))
                        .toList(),
                inEffect.size(),
                inEffect.isEmpty()
                        ? ""
                        : wording.say(
                                exceeds ? "decision.money.exceeds" : "decision.money",
                                cost,
                                edition.total(),
                                exceeds ? cost.minus(edition.total()) : Money.ZERO),
                exceeds,
                sentences);
    }

    private static Money cost(Result result, Map<String, SubmittedProject> projects, Map<String, Decision> inEffect) {
        Money cost = Money.ZERO;
        for (ProjectResult counted : result.projects()) {
            Decision decision = inEffect.get(counted.number());
            SubmittedProject project = projects.get(counted.number());
            if (project != null && (decision == null ? counted.funded() : decision.funds())) {
                cost = cost.plus(project.cost());
            }
        }
        return cost;
    }

    private static DecisionView view(
            Edition edition,
            Result result,
            Map<String, SubmittedProject> projects,
            Map<String, Decision> inEffect,
            Decision decision,
            Wording wording) {
        String number = decision.departure().project();
        SubmittedProject project = projects.get(number);
        boolean funded =
                result.projects().stream().anyMatch(counted -> counted.number().equals(number) && counted.funded());
        return new DecisionView(
                decision.number(),
                project == null ? number : project.title(),
                ProjectPath.of(edition.slug(), number),
                funded
                        ? new Badge(Badge.Tone.OPEN, wording.say("badge.funded"))
                        : new Badge(Badge.Tone.CLOSED, wording.say("badge.not-funded")),
                wording.say("decision.outcome." + decision.departure().outcome().word()),
                decision.equals(inEffect.get(number)),
                decision.departure().reason(),
                decision.departure().reference(),
                wording.say("decision.author." + decision.author()),
                decision.at());
    }

    private static String sentence(Decision decision, Wording wording) {
        return wording.say(
                "decision.sentence." + decision.departure().outcome().word(),
                decision.departure().reason(),
                decision.departure().reference());
    }
}
