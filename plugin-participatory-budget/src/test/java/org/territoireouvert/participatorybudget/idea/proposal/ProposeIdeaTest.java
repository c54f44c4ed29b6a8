package org.territoireouvert.participatorybudget.idea.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.StoredIdeas;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Earlier;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Wish;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Rules of proposing, decided in the transaction that writes. */
class ProposeIdeaTest {

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.messageKey() : "done";
    }

    private static Outcome write(StoredIdeas ideas, String author, Optional<Earlier> earlier) {
        return new ProposeIdea(ideas.votes.plugin, ideas.desk)
                .write(
                        StoredIdeas.citizen(author),
                        ideas.edition.slug(),
                        earlier,
                        StoredIdeas.text("Nouveau"),
                        Wish.SUBMIT);
    }

    @BothDatabases
    void closedPhaseChangesNothing(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        String id = ideas.submitted("anne", "Jardin");
        for (Map<Phase, Period> plan : List.of(
                Map.of(Phase.IDEAS, Period.of(StoredIdeas.TODAY.plusDays(1), StoredIdeas.TODAY.plusDays(9))),
                Map.of(Phase.IDEAS, Period.of(StoredIdeas.TODAY.minusDays(9), StoredIdeas.TODAY.minusDays(1))),
                Map.<Phase, Period>of())) {
            ideas.plan(ideas.edition, plan);

            assertThat(refusal(write(ideas, "anne", Optional.empty()))).startsWith("idea.closed.");
            assertThat(refusal(write(ideas, "anne", Optional.of(new Earlier(id, 2)))))
                    .startsWith("idea.closed.");
            assertThat(refusal(ideas.support("zoé", id))).isEqualTo("idea.support.closed");
        }
        assertThat(ideas.votes.rows("pb_idea")).isOne();
        assertThat(ideas.idea(id).text().title()).isEqualTo("Jardin");
    }

    @BothDatabases
    void onePersonWritesAtMostTwenty(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        for (int number = 0; number < ProposeIdea.MOST; number++) {
            ideas.written("anne", "Idée " + number, Wish.DRAFT);
        }

        assertThat(refusal(write(ideas, "anne", Optional.empty()))).isEqualTo("idea.too-many");
        assertThat(refusal(write(ideas, "basile", Optional.empty()))).isEqualTo("done");
    }

    @BothDatabases
    void similarIdeasShareWordsWhateverTheirAccents(Storage storage) throws Exception {
        StoredIdeas ideas = new StoredIdeas(storage);
        ideas.submitted("anne", "Éclairage du stade à détecteurs");
        ideas.submitted("anne", "Marché couvert");
        ideas.written("anne", "Éclairage du stade en brouillon", Wish.DRAFT);

        List<Idea> similar = ideas.votes
                .plugin
                .database()
                .read(handle -> new SimilarIdeas(ideas.store.lists())
                        .to(handle, ideas.edition.id(), StoredIdeas.text("eclairages des stades"), ""));

        assertThat(similar).extracting(idea -> idea.text().title()).containsExactly("Éclairage du stade à détecteurs");
    }

    @ParameterizedTest
    @CsvSource({
        "46.5, 1.25, true",
        "'46,5', '-1,25', true",
        "90, 180, true",
        "90.1, 0, false",
        "0, -180.5, false",
        "'', 1, false",
        "1e3, 1, false",
        "46.12345678, 1, true"
    })
    void onlyPointsOfTheEarthAreCoordinates(String latitude, String longitude, boolean point) {
        assertThat(Coordinates.parse(latitude, longitude).isPresent()).isEqualTo(point);
    }
}
