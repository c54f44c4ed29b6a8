package org.territoireouvert.participatorybudget;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.DepartFromResult;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.preparation.CreateEdition;
import org.territoireouvert.participatorybudget.preparation.EditionDetails;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/**
 * Editions of Val-de-Lisière: the vote of this autumn, which is open, with its ideas, that of last year with its result, a draft for next
 * year.
 */
final class Demonstration implements DemonstrationData {

    private static final String DELIBERATION = "Délibération du conseil, 18 décembre";
    private static final String EXCEPTION =
            "Le département paie une part de ce projet, à condition qu’il commence cette année."
                    + " Le conseil le finance donc aussi, avec une somme ajoutée au budget participatif.";

    private final PluginContext context;
    private final EditionStore store;
    private final CountEdition countEdition;
    private final VoteParts voteParts;

    Demonstration(PluginContext context, EditionStore store, CountEdition countEdition, VoteParts voteParts) {
        this.voteParts = voteParts;
        this.context = context;
        this.store = store;
        this.countEdition = countEdition;
    }

    @Override
    public void fill() throws Exception {
        if (!context.database().read(store.editions()::newestWithDrafts).isEmpty()) {
            return;
        }
        DemonstrationVotes votes = new DemonstrationVotes(context.clock().instant(), context.zone());
        Edition lastYear = importVote(votes.lastYear(), votes.lastYearTitle());
        divide(lastYear, votes.lastYearProjects(), Money.ofUnits(180_000), Money.ofUnits(70_000));
        countEdition.publish(lastYear.slug(), CountingRule.parse("mes_cost completion=add1:official-wieliczka"));
        decideOtherwise(lastYear);
        new DemonstrationWorks(context, lastYear).fill();
        Edition thisYear = importVote(votes.thisYear(), votes.thisYearTitle());
        divide(thisYear, votes.thisYearProjects(), Money.ofUnits(210_000), Money.ofUnits(90_000));
        context.database()
                .write(handle -> store.editions()
                        .plan(
                                handle,
                                thisYear.id(),
                                store.editions().version(handle, thisYear.id()),
                                votes.thisYearSchedule(),
                                context.clock().instant()));
        new DemonstrationIdeas(context, store).fill(thisYear.slug());
        new DemonstrationBallots(context, store, voteParts).cast(thisYear.slug());
        prepareNextYear(votes);
    }

    /** The cheapest project that the vote does not fund is funded all the same. */
    private void decideOtherwise(Edition edition) {
        ResultRepository results = new ResultRepository(context.ids());
        context.database()
                .read(handle -> store.projects().all(handle, edition.id()).stream()
                        .filter(project -> results.ofProject(handle, edition.id(), project.number())
                                .filter(result -> !result.funded())
                                .isPresent())
                        .min(Comparator.comparing(SubmittedProject::cost)))
                .ifPresent(project -> new DepartFromResult(context, store, results)
                        .decide(
                                edition,
                                new Decision.Departure(
                                        project.number(), Decision.Outcome.FUND, DELIBERATION, EXCEPTION)));
    }

    /** Something is left to do in it, so that the page on which it is prepared says what. */
    private void prepareNextYear(DemonstrationVotes votes) {
        EditionDetails details = new EditionDetails(
                votes.nextYearTitle(),
                "Val-de-Lisière",
                "Les habitants proposent, les services étudient, le vote décide. Une part de la somme va aux petits projets.",
                Money.ofUnits(300_000));
        Actor plugin = new Actor.PluginActor(context.id());
        if (new CreateEdition(context, store).create(details, plugin)
                instanceof CreateEdition.Outcome.Created created) {
            Edition draft = created.edition();
            divide(draft, List.of(), Money.ofUnits(200_000), Money.ofUnits(80_000));
            context.database()
                    .write(handle -> store.editions()
                            .plan(
                                    handle,
                                    draft.id(),
                                    store.editions().version(handle, draft.id()),
                                    votes.nextYearSchedule(),
                                    context.clock().instant()));
        }
    }

    private Edition importVote(String file, String title) throws Exception {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return switch (new ImportVote(context, store)
                .run(new ByteArrayInputStream(bytes), bytes.length, Optional.of(title), Progress.SILENT)) {
            case ImportVote.Result.Imported imported -> imported.edition();
            case ImportVote.Result refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private void divide(
            Edition edition, List<DemonstrationProject> projects, Money forCommunes, Money forTheTerritory) {
        context.database().write(handle -> {
            Envelope communes = new Envelope(context.ids().next(), 1, "Projets de commune", forCommunes, 0);
            Envelope territory =
                    new Envelope(context.ids().next(), 2, "Projets de tout le territoire", forTheTerritory, 0);
            store.envelopes().insert(handle, edition.id(), communes, numbers(projects, false));
            store.envelopes().insert(handle, edition.id(), territory, numbers(projects, true));
            return edition;
        });
    }

    private static List<String> numbers(List<DemonstrationProject> projects, boolean forTheTerritory) {
        return IntStream.range(0, projects.size())
                .filter(index -> projects.get(index).isForTheTerritory() == forTheTerritory)
                .mapToObj(index -> Integer.toString(index + 1))
                .toList();
    }
}
