package org.territoireouvert.participatorybudget.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.participatorybudget.TypedRequest;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

class PrintPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPROVAL | Choix                      | Cochez vos projets
            POINTS   | Points                     | Écrivez vos points
            RANKING  | Rang                       | Écrivez 1 devant
            GRADES   | Coup de cœur, Pourquoi pas | Cochez une case par projet
            """)
    void eachKindOfBallotHasItsCells(BallotKind kind, String columns, String how) throws Exception {
        List<String> grades = kind == BallotKind.GRADES ? List.of("Pourquoi pas", "Coup de cœur") : List.of();
        int points = kind == BallotKind.POINTS ? 3 : 0;
        BallotList list = new BallotList(0, 1, 2, Optional.empty(), points, points);
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            VoteOnPaper vote = new VoteOnPaper(storage, new BallotPaper(kind, grades, List.of(list)));
            vote.printed(3);
            EditionStore store = EditionStore.on(vote.plugin().service(Json.class));
            EditionViews views = new EditionViews(
                    vote.plugin(), store, new ResultRepository(vote.plugin().ids()));
            PrintPages pages = new PrintPages(new PaperFrame(vote.plugin(), views, vote.votes()), store);

            Page page = (Page)
                    pages.show(TypedRequest.get(Map.of("edition", vote.edition().slug()), "lot=1&depuis=1"));

            assertThat((List<?>) page.model().get("papers")).hasSize(2);
            assertThat(page.model().get("columns")).isEqualTo(List.of(columns.split(", ")));
            assertThat(String.valueOf(page.model().get("how"))).startsWith(how);
            PrintPages.ListView shown = (PrintPages.ListView)
                    ((List<?>) Objects.requireNonNull(page.model().get("lists"))).getFirst();
            assertThat(shown.rows()).extracting(PrintPages.RowView::number).containsExactly("1", "2", "3");
        }
    }
}
