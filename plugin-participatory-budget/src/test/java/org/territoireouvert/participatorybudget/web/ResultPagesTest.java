package org.territoireouvert.participatorybudget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.TypedRequest;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.web.administration.AdministrationPages;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class ResultPagesTest {

    private static ResultView view(ImportedVotes votes, Edition edition) {
        Page page = (Page) new ResultPages(
                        votes.plugin,
                        votes.store,
                        votes.results,
                        new Publication(votes.plugin, votes.parts.votes()),
                        votes.parts)
                .show(TypedRequest.get(Map.of("edition", edition.slug()), ""));
        return (ResultView) Objects.requireNonNull(page.model().get("result"));
    }

    private static List<String> sentences(ResultView view, String title) {
        return view.reasons().stream()
                .filter(reason -> reason.title().equals(title))
                .findFirst()
                .orElseThrow()
                .sentences();
    }

    @BothDatabases
    void mostVotesSayWhatWasLeftAtEachTurn(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        votes.countEdition.publish(edition.slug(), CountingRule.parse("greedy_votes"));

        ResultView view = view(votes, edition);

        assertThat(sentences(view, "École ombragée"))
                .containsExactly("3 voix. Choisi en 1er\u00a0: il restait 100\u00a0€, il coûte 60\u00a0€.");
        assertThat(sentences(view, "Bancs"))
                .containsExactly("1 voix. Choisi en 2e\u00a0: il restait 40\u00a0€, il coûte 40\u00a0€.");
        assertThat(sentences(view, "Haies"))
                .containsExactly("2 voix. À son tour, il restait 40\u00a0€\u00a0; il coûte 50\u00a0€\u00a0:"
                        + " il manquait 10\u00a0€.");
        assertThat(view.command())
                .isEqualTo("ouvert budget count petit-vote.pb --rule greedy_votes --on-overflow skip --tie es");
        assertThat(view.rules()).extracting(ResultView.Rule::applied).containsExactly(true, false);
    }

    @BothDatabases
    void otherRulesSayWhatWasLeftInTheirOwnOrder(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(
                ImportedVotes.file(
                        "approval",
                        List.of("1;90;Salle;;;", "2;50;Haies;;;", "3;40;Bancs;;;"),
                        List.of("a;1,2;", "b;1,3;", "c;1,3;", "d;2;", "e;3;")),
                "Petit vote");

        votes.countEdition.publish(edition.slug(), CountingRule.parse("greedy_density"));
        ResultView byDensity = view(votes, edition);
        votes.countEdition.publish(edition.slug(), CountingRule.parse("seq_phragmen"));
        ResultView byLoad = view(votes, edition);

        assertThat(sentences(byDensity, "Salle"))
                .containsExactly("3 voix. À son tour, il restait 10\u00a0€\u00a0; il coûte 90\u00a0€\u00a0:"
                        + " il manquait 80\u00a0€.");
        assertThat(sentences(byLoad, "Salle"))
                .containsExactly("3 voix. À la fin, il restait 10\u00a0€\u00a0; il coûte 90\u00a0€\u00a0:"
                        + " il manquait 80\u00a0€.");
    }

    @BothDatabases
    void equalSharesSayWhoPaidAndWhatWasMissing(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        votes.countEdition.publish(edition.slug(), CountingRule.parse("mes_cost"));

        ResultView view = view(votes, edition);

        assertThat(sentences(view, "École ombragée"))
                .containsExactly(
                        "3 voix pour 60\u00a0€. Chaque bulletin favorable a payé au plus 20\u00a0€. Choisi en 1er.",
                        "C’est comme si 3 bulletins avaient payé cette part en entier.");
        assertThat(sentences(view, "Haies"))
                .startsWith(
                        "2 voix pour 50\u00a0€. À la fin, il restait 30\u00a0€ aux bulletins qui le choisissent\u00a0:"
                                + " il manquait 20\u00a0€.",
                        "Leur argent est allé à École ombragée (20\u00a0€).");
    }

    @BothDatabases
    void nothingIsShownBeforePublication(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        ResultPages pages = new ResultPages(
                votes.plugin,
                votes.store,
                votes.results,
                new Publication(votes.plugin, votes.parts.votes()),
                votes.parts);
        TypedRequest request = TypedRequest.get(Map.of("edition", edition.slug()), "");

        assertThatThrownBy(() -> pages.show(request)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.json(request)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.ballots(request)).isInstanceOf(NotFoundException.class);
    }

    @BothDatabases
    void staffReadWhatIsWrongWithAFileAndThenCount(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        AdministrationPages pages =
                new AdministrationPages(votes.plugin, votes.store, votes.results, votes.countEdition, votes.parts);
        Map<String, String> titled = Map.of("title", "Petit vote");

        Page refused = (Page) pages.importFile(
                TypedRequest.upload(ImportedVotes.small().replace("budget;100", "budget;cent"), titled));
        Page fine = (Page) pages.importFile(
                TypedRequest.upload(ImportedVotes.small().replace("budget;100", "budget;1.001"), titled));
        Response imported = pages.importFile(TypedRequest.upload(ImportedVotes.small(), titled));
        Page again = (Page) pages.importFile(TypedRequest.upload(ImportedVotes.small(), titled));
        Page unknown =
                (Page) pages.count(TypedRequest.post(Map.of("edition", "petit-vote"), Map.of("rule", "coin_toss")));
        Response counted = pages.count(TypedRequest.post(Map.of("edition", "petit-vote"), Map.of("rule", "mes_cost")));

        assertThat(List.of(refused, fine, again, unknown))
                .extracting(Page::status)
                .containsOnly(422);
        assertThat(imported).isEqualTo(new Response.Redirect("/budgets-participatifs/petit-vote"));
        assertThat(counted).isEqualTo(new Response.Redirect("/budgets-participatifs/petit-vote/resultats"));
        assertThat(votes.plugin.logged())
                .extracting(entry -> entry.type().code() + " " + entry.object() + " " + entry.details())
                .containsExactly(
                        "participatory-budget.vote-imported /budgets-participatifs/petit-vote"
                                + " {ballots=4, edition=Petit vote, projects=3}",
                        "participatory-budget.result-published /budgets-participatifs/petit-vote/resultats"
                                + " {edition=Petit vote, rule=mes_cost, winners=1, words=mes_cost completion=none tie=es}");
        assertThat(votes.plugin.logged())
                .allSatisfy(entry -> assertThat(entry.actor()).isInstanceOf(Actor.Agent.class));
    }
}
