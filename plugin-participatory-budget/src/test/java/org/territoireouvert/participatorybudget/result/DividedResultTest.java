package org.territoireouvert.participatorybudget.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.TypedRequest;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import org.territoireouvert.participatorybudget.project.ExclusiveGroupRepository;
import org.territoireouvert.participatorybudget.web.ResultPages;
import org.territoireouvert.participatorybudget.web.ResultView;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Results of divided votes as they are stored and read. */
class DividedResultTest {

    private static final List<String> PROJECTS =
            List.of("1;60;École;Éducation;;", "2;50;Haies;Nature;;", "3;40;Bancs;Nature;;", "4;30;Mare;Nature;;");

    private static Edition divided(ImportedVotes votes, String type, List<String> ballots) throws Exception {
        Edition edition = votes.imported(ImportedVotes.file(type, PROJECTS, ballots), "Petit vote");
        votes.plugin.database().write(handle -> {
            envelope(votes, handle, edition, 1, "Nord", 60, List.of("1", "2"));
            envelope(votes, handle, edition, 2, "Sud", 40, List.of("3", "4"));
            return edition;
        });
        return edition;
    }

    private static void envelope(
            ImportedVotes votes,
            Handle handle,
            Edition edition,
            int position,
            String name,
            long amount,
            List<String> numbers) {
        Envelope envelope = new Envelope(votes.plugin.ids().next(), position, name, Money.ofUnits(amount), 0);
        votes.store.envelopes().insert(handle, edition.id(), envelope, numbers);
    }

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
    void eachListSpendsItsOwnMoney(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = divided(votes, "approval", List.of("a;1,3;", "b;1,3;", "c;2,4;", "d;3,4;"));

        Result result = votes.countEdition
                .publish(edition.slug(), CountingRule.parse("greedy_votes lists=separate"))
                .orElseThrow();

        assertThat(result.projects()).extracting(ProjectResult::purchaseRank).containsExactly(1, 0, 2, 0);
        assertThat(result.projects())
                .extracting(project -> project.standing().list())
                .containsExactly("Nord", "Nord", "Sud", "Sud");
        assertThat(result.projects().get(2).votePoints()).isCloseTo(1.5, Offset.offset(1e-12));
        assertThat(votes.plugin
                        .database()
                        .read(handle -> votes.results.ofEdition(handle, edition.id()))
                        .get(0))
                .isEqualTo(result);
        ResultView view = view(votes, edition);
        assertThat(sentences(view, "Mare"))
                .containsExactly(
                        "2 voix. À son tour, il restait 0\u00a0€\u00a0; il coûte 30\u00a0€\u00a0: il manquait 30\u00a0€.");
        assertThat(view.parts()).extracting(ResultView.Parts::title).containsExactly("Par enveloppe", "Par thème");
        assertThat(view.parts().get(0).rows())
                .containsExactly(
                        new ResultView.Part("Nord", "1 sur 2", Money.ofUnits(60), "38\u00a0%", "60\u00a0%"),
                        new ResultView.Part("Sud", "1 sur 2", Money.ofUnits(40), "63\u00a0%", "40\u00a0%"));
        assertThat(view.exclusion()).startsWith("1 bulletin est resté sans projet financé\u00a0: 25\u00a0%");
        assertThat(view.command()).endsWith("--rule \"greedy_votes on-overflow=skip tie=es lists=separate\"");
    }

    @BothDatabases
    void theFirstOfEachListAreSaidToBe(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = divided(votes, "approval", List.of("a;1,2;", "b;1,2;", "c;1,4;", "d;2,3;", "e;4;"));

        votes.countEdition.publish(edition.slug(), CountingRule.parse("mes_cost quota=1 most=1"));

        ResultView view = view(votes, edition);
        assertThat(sentences(view, "Haies"))
                .containsExactly("3 voix. Choisi en 1er, parmi les premiers de «\u00a0Nord\u00a0», qui passent avant"
                        + " les autres. Il coûte 50\u00a0€.");
        assertThat(sentences(view, "École"))
                .containsExactly(
                        "3 voix. La liste «\u00a0Nord\u00a0» a déjà tous les projets que la règle lui permet.");
    }

    @BothDatabases
    void incompatibleProjectsNameEachOther(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = divided(votes, "approval", List.of("a;1,3;", "b;1,3;", "c;3,4;"));
        votes.plugin.database().write(handle -> {
            new ExclusiveGroupRepository().put(handle, edition.id(), "place du marché", List.of("1", "3"));
            return edition;
        });

        Result result = votes.countEdition
                .publish(edition.slug(), CountingRule.parse("greedy_votes"))
                .orElseThrow();

        assertThat(result.projects()).extracting(ProjectResult::funded).containsExactly(false, false, true, true);
        assertThat(sentences(view(votes, edition), "École"))
                .containsExactly("Incompatible avec «\u00a0Bancs\u00a0», qui est financé\u00a0: un seul des deux peut"
                        + " être réalisé.");
    }

    /** The published file alone is enough to count again: lists, amounts and rivals are in it, and survive an import. */
    @BothDatabases
    void everybodyCanCountAListAgainFromTheFile(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = divided(votes, "approval", List.of("a;1,3;", "b;1,3;", "c;2,4;", "d;3,4;"));
        votes.plugin.database().write(handle -> {
            new ExclusiveGroupRepository().put(handle, edition.id(), "place du marché", List.of("1", "3"));
            return edition;
        });
        CountingRule rule = CountingRule.parse("greedy_votes lists=separate");
        Result published = votes.countEdition.publish(edition.slug(), rule).orElseThrow();

        String file = votes.exported(edition);
        Outcome again = CountVotes.of(
                PabulibReader.readElection(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), rule);
        Edition imported = votes.imported(file, "Une copie");

        assertThat(file).contains("\nlist_1;Nord\nlist_1_amount;60\nlist_2;Sud\nlist_2_amount;40\n");
        assertThat(again.selected())
                .extracting(ProjectId::value)
                .isEqualTo(published.projects().stream()
                        .filter(ProjectResult::funded)
                        .map(ProjectResult::number)
                        .toList())
                .containsExactly("1", "4");
        assertThat(votes.exported(imported)).isEqualTo(file);
        assertThat(votes.countEdition
                        .publish(imported.slug(), rule)
                        .orElseThrow()
                        .projects())
                .isEqualTo(published.projects());
    }

    @BothDatabases
    void gradesAreKeptAndSaid(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        String file = ImportedVotes.file("scoring", PROJECTS, List.of("a;1,2;3,1;", "b;1,3;2,3;", "c;1,4;3,0;"))
                .replace("voter_id;vote;age", "voter_id;vote;points;age");
        Edition edition = votes.imported(file, "Petit vote");

        Result result = votes.countEdition
                .publish(edition.slug(), CountingRule.parse("majority_judgment grades=4"))
                .orElseThrow();

        assertThat(result.projects().get(0).judgment()).isEqualTo(new Judgment(2, 3, List.of(0L, 0L, 1L, 2L)));
        assertThat(result.projects())
                .extracting(project -> project.judgment().rank())
                .containsExactly(2, 3, 1, 4);
        assertThat(sentences(view(votes, edition), "École"))
                .containsExactly(
                        "mention 3, rang 2. Choisi en 2e\u00a0: il restait 60\u00a0€, il coûte 60\u00a0€.",
                        "67\u00a0% des 3 bulletins qui le jugent lui donnent cette mention ou une meilleure"
                                + " (mentions de 0 à 3).");
    }
}
