package org.territoireouvert.participatorybudget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaListRepository;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.web.BudgetBlocks;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class DemonstrationTest {

    @BothDatabases
    void theDemonstrationHasAnOpenVoteAResultAndADraft(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Demonstration demonstration = new Demonstration(
                votes.plugin, votes.store, votes.countEdition, VoteParts.of(votes.plugin, votes.store));

        demonstration.fill();
        demonstration.fill();

        List<Edition> editions = votes.plugin.database().read(votes.store.editions()::newest);
        assertThat(editions)
                .extracting(Edition::title, Edition::projectCount, Edition::ballotCount)
                .containsExactly(
                        tuple("Budget participatif 2026", 24, 0L), tuple("Budget participatif 2025", 12, 2_846L));
        assertThat(votes.plugin.database().read(votes.store.editions()::newestWithDrafts))
                .filteredOn(edition -> edition.stage() == Stage.DRAFT)
                .extracting(Edition::title)
                .containsExactly("Budget participatif 2027");
        List<Envelope> envelopes = votes.plugin
                .database()
                .read(handle -> votes.store
                        .envelopes()
                        .ofEdition(handle, editions.get(1).id()));
        assertThat(envelopes)
                .extracting(Envelope::name, Envelope::amount, Envelope::projects)
                .containsExactly(
                        tuple("Projets de commune", Money.ofUnits(180_000), 9L),
                        tuple("Projets de tout le territoire", Money.ofUnits(70_000), 3L));
        Result result = votes.plugin
                .database()
                .read(handle -> votes.results.ofEdition(handle, editions.get(1).id()))
                .get(0);
        assertThat(result.winners()).isBetween(4, 11);
        assertThat(result.cost()).isBetween(Money.ofUnits(150_000), Money.ofUnits(250_000));
        assertThat(new BudgetBlocks(votes.plugin, votes.store, votes.results).all())
                .allSatisfy(block -> assertThat(shown(block)).isTrue());
    }

    @BothDatabases
    void ideasOfTheOpenVoteAreDecided(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        new Demonstration(votes.plugin, votes.store, votes.countEdition, votes.parts).fill();
        List<Edition> editions = votes.plugin.database().read(votes.store.editions()::newest);

        List<Idea> ideas = votes.plugin
                .database()
                .read(handle ->
                        new IdeaListRepository().all(handle, editions.get(0).id()));

        assertThat(ideas.stream().collect(Collectors.groupingBy(Idea::state, Collectors.counting())))
                .isEqualTo(Map.of(
                        IdeaState.RETAINED, 8L, IdeaState.REFUSED, 3L, IdeaState.WITHDRAWN, 1L, IdeaState.MERGED, 1L));
        assertThat(ideas)
                .filteredOn(idea -> idea.state() == IdeaState.RETAINED)
                .allSatisfy(idea -> assertThat(idea.links().projectId()).isPresent());
        assertThat(ideas)
                .filteredOn(idea -> idea.state() == IdeaState.MERGED)
                .allSatisfy(idea -> assertThat(idea.links().mergedInto()).isPresent());
    }

    private static boolean shown(HomeBlock block) throws Exception {
        return block.source().view(Locale.FRENCH).isPresent();
    }
}
