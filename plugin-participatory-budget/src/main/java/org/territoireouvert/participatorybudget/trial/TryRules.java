package org.territoireouvert.participatorybudget.trial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.StoredElection;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.result.TriedRule;

/** Counts the same ballots by several rules, side by side; stores nothing. Never reads the ballots of a vote that is open. */
public final class TryRules {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;

    /** Creates the use case. */
    public TryRules(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
    }

    /** What came of a trial. */
    public sealed interface Outcome {
        /**
         * The rules, in the order asked.
         *
         * @param edition whose projects were voted on
         * @param projects of it, by number, in the order of the ballot paper
         * @param results one per rule
         */
        record Tried(Edition edition, Map<String, SubmittedProject> projects, List<Result> results)
                implements Outcome {}

        /** The edition whose ballots were asked for has no published result, or people vote on it. */
        record NoBallots() implements Outcome {}

        /** The edition has no project to vote on. */
        record NoProject() implements Outcome {}
    }

    /** Returns the editions whose ballots may serve, newest first: those whose result is published and whose vote is over. */
    public List<Edition> sources(Handle handle) {
        return store.editions().newest(handle).stream()
                .filter(edition -> serves(handle, edition))
                .toList();
    }

    private boolean serves(Handle handle, Edition edition) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return results.isPublished(handle, edition.id()) && !edition.isVotedOn(today);
    }

    /**
     * Tries rules on the ballots of an edition.
     *
     * @param slug of the edition
     */
    public Outcome onEdition(String slug, List<CountingRule> rules) {
        return context.database().read(handle -> {
            Optional<EditionDocument> document =
                    store.editions().document(handle, slug).filter(found -> serves(handle, found.edition()));
            return document.isEmpty()
                    ? new Outcome.NoBallots()
                    : tried(handle, document.get(), StoredElection.read(handle, store, document.get()), rules);
        });
    }

    /** Tries rules on invented ballots for the projects of an edition. */
    public Outcome onInvented(Edition edition, InventedBallots ballots, List<CountingRule> rules) {
        return context.database().read(handle -> {
            EditionDocument document =
                    store.editions().document(handle, edition.slug()).orElseThrow();
            Election election = StoredElection.withBallots(
                    handle, store, document, projects -> invented(handle, edition, projects, ballots));
            return election.projects().isEmpty() ? new Outcome.NoProject() : tried(handle, document, election, rules);
        });
    }

    private BallotBox invented(Handle handle, Edition edition, List<Project> projects, InventedBallots ballots) {
        List<String> places = store.projects().all(handle, edition.id()).stream()
                .map(SubmittedProject::place)
                .toList();
        return projects.isEmpty()
                ? BallotBox.open(projects).close()
                : ballots.of(projects, places, edition.ballotType());
    }

    private Outcome tried(Handle handle, EditionDocument document, Election election, List<CountingRule> rules) {
        Map<String, SubmittedProject> projects = new LinkedHashMap<>();
        store.projects()
                .all(handle, document.edition().id())
                .forEach(project -> projects.put(project.number(), project));
        List<Result> counted = rules.stream()
                .map(rule -> TriedRule.count(election, rule, context.clock().instant()))
                .toList();
        return new Outcome.Tried(document.edition(), projects, counted);
    }
}
