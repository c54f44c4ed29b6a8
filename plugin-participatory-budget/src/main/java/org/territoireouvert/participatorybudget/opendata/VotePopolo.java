package org.territoireouvert.participatorybudget.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.DecisionRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Editions with a published result in Popolo: an event for each edition, a motion for each project, and one event of voting with how
 * many ballots name each project – when there are so many ballots that they are published too.
 */
public final class VotePopolo {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final VoteRepository votes;
    private final Publication publication;

    /** Creates the writer. */
    public VotePopolo(
            PluginContext context,
            EditionStore store,
            ResultRepository results,
            VoteRepository votes,
            Publication publication) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.votes = votes;
        this.publication = publication;
    }

    /** Returns the form, which stands beside the table of results. */
    public Dataset.Form form() {
        return new Dataset.Form(
                "popolo.json", "application/json", "dataset.results.popolo", Popolo.SPECIFICATION, this::write);
    }

    private record Decided(
            Edition edition,
            Result result,
            List<SubmittedProject> projects,
            Map<String, Decision> decisions,
            Optional<Vote> vote) {}

    private void write(OutputStream stream) throws IOException {
        List<Decided> decided = context.database().read(this::decided);
        context.service(Popolo.class).write(stream, sink -> {
            for (Decided one : decided) {
                sink.add(event(one.edition()));
            }
            for (Decided one : decided) {
                for (SubmittedProject project : one.projects()) {
                    sink.add(motion(one, project));
                }
            }
            for (Decided one : decided) {
                if (publication.allows(one.edition())) {
                    sink.add(voteEvent(one));
                }
            }
        });
    }

    private List<Decided> decided(Handle handle) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        List<Decided> decided = new ArrayList<>();
        for (Edition edition : store.editions().newest(handle)) {
            List<Result> found = edition.isVotedOn(today) ? List.of() : results.ofEdition(handle, edition.id());
            if (!found.isEmpty()) {
                decided.add(new Decided(
                        edition,
                        found.getFirst(),
                        store.projects().all(handle, edition.id()),
                        new DecisionRepository().inEffect(handle, edition.id()),
                        votes.of(handle, edition.id()).filter(Vote::closed)));
            }
        }
        return decided;
    }

    private static String id(Edition edition) {
        return "edition:" + edition.slug();
    }

    private static String id(Edition edition, String number) {
        return "projet:" + edition.slug() + ":" + number;
    }

    private static PopoloItem event(Edition edition) {
        return new PopoloItem.Event(
                id(edition),
                edition.title(),
                edition.description(),
                "budget-participatif",
                edition.voteBegins(),
                edition.voteEnds(),
                "",
                Optional.empty(),
                List.of(edition.path(), edition.resultPath()));
    }

    private static PopoloItem motion(Decided decided, SubmittedProject project) {
        return new PopoloItem.Motion(
                id(decided.edition(), project.number()),
                project.title(),
                Optional.empty(),
                "projet",
                Optional.empty(),
                outcome(decided, project),
                Optional.of(id(decided.edition())),
                project.number());
    }

    private static String outcome(Decided decided, SubmittedProject project) {
        Decision decision = decided.decisions().get(project.number());
        boolean funded = decision == null
                ? decided.result().projects().stream()
                        .anyMatch(one -> one.number().equals(project.number()) && one.funded())
                : decision.funds();
        return project.withdrawn() ? "withdrawn" : funded ? "funded" : "not-funded";
    }

    private PopoloItem voteEvent(Decided decided) {
        Edition edition = decided.edition();
        return new PopoloItem.VoteEvent(
                "vote:" + edition.slug(),
                "budget-participatif",
                Optional.of(id(edition)),
                decided.vote()
                        .flatMap(Vote::manifest)
                        .map(manifest -> manifest.opensAt())
                        .or(() -> edition.voteBegins().map(this::start)),
                decided.vote().map(Vote::closesAt).or(() -> edition.voteEnds().map(day -> start(day.plusDays(1)))),
                decided.result().projects().stream()
                        .map(project -> count(edition, project))
                        .toList());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(context.zone()).toInstant();
    }

    private static PopoloItem.Count count(Edition edition, ProjectResult project) {
        return new PopoloItem.Count(id(edition, project.number()), project.votes());
    }
}
