package org.territoireouvert.participatorybudget.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.work.news.NewsRepository;
import org.territoireouvert.participatorybudget.work.news.PublishNews;
import org.territoireouvert.runner.storage.Storage;

/** A small vote with its result: projects 1 and 3 are funded, 2 is not. */
final class FollowedVote {

    static final LocalDate TODAY = LocalDate.ofInstant(PluginOnStorage.NOW, java.time.ZoneOffset.UTC);
    static final Actor AGENT = new Actor.Agent("agent-7", "Agathe", Set.of());

    final ImportedVotes votes;
    final Edition edition;
    final WorkStore store;
    final WorkFigures figures;
    final FollowWork followWork;

    FollowedVote(Storage storage) throws Exception {
        votes = new ImportedVotes(storage);
        edition = votes.imported(ImportedVotes.small(), "Petit vote");
        store = WorkStore.on(votes.plugin.ids());
        figures = new WorkFigures(votes.plugin, store.works());
        followWork = new FollowWork(votes.plugin, store, figures);
        publish();
    }

    void publish() throws Exception {
        votes.countEdition.publish(edition.slug(), CountingRule.parse("greedy_votes"));
    }

    void withdraw() {
        votes.plugin.database().write(handle -> {
            votes.results.replace(handle, edition.id(), List.of());
            return edition;
        });
    }

    Optional<FundedProject> funded(String number) {
        return votes.plugin.database().read(handle -> store.works().funded(handle, edition.id(), number));
    }

    List<Step> steps(String number) {
        return votes.plugin
                .database()
                .read(handle ->
                        store.steps().of(handle, funded(number).orElseThrow().id()));
    }

    FollowWork.Outcome follow(String number, WorkStatus status, long cents, Step... steps) {
        return follow(number, version(number), status, cents, steps);
    }

    FollowWork.Outcome follow(String number, String version, WorkStatus status, long cents, Step... steps) {
        return followWork.follow(
                edition, number, version, new FollowWork.Change(status, new Money(cents), List.of(steps)), AGENT);
    }

    String version(String number) {
        return FollowWork.version(funded(number).flatMap(FundedProject::work));
    }

    PublishNews.Outcome tell(String number, String text) {
        return new PublishNews(votes.plugin, store).publish(edition, number, text, AGENT);
    }

    NewsRepository news() {
        return store.news();
    }
}
