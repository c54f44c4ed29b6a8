package org.territoireouvert.participatorybudget.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.SharedVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class CountEditionTest {

    private static final CountingRule MOST_VOTES = CountingRule.parse("greedy_votes");
    private static final CountingRule EQUAL_SHARES = CountingRule.parse("mes_cost completion=add1:official-wieliczka");

    private static List<Result> stored(ImportedVotes votes, Edition edition) {
        return votes.plugin.database().read(handle -> votes.results.ofEdition(handle, edition.id()));
    }

    @BothDatabases
    void toulouseFundsFourteenProjectsForAMillion(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        String file = Files.readString(SharedVotes.folder().resolve("instances/France_Toulouse_2019.pb"));
        Edition edition = votes.imported(file, "Mes idées pour mon quartier");

        Result result = votes.countEdition
                .publish(edition.slug(), CountingRule.parse("greedy_points"))
                .orElseThrow();

        assertThat(result.winners()).isEqualTo(14);
        assertThat(result.cost()).isEqualTo(Money.ofUnits(1_000_000));
        List<Result> stored = stored(votes, edition);
        assertThat(stored).extracting(Result::applied).containsExactly(true, false);
        assertThat(stored.get(0)).isEqualTo(result);
    }

    @BothDatabases
    void aSecondCountReplacesTheFirst(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition other = votes.imported(ImportedVotes.small(), "Une autre");
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        votes.countEdition.publish(other.slug(), MOST_VOTES);
        votes.countEdition.publish(edition.slug(), MOST_VOTES);

        votes.countEdition.publish(edition.slug(), EQUAL_SHARES);

        assertThat(stored(votes, edition))
                .extracting(result -> result.rule().method().word())
                .containsExactly("mes_cost", "greedy_votes");
        assertThat(stored(votes, other).get(0).rule()).isEqualTo(MOST_VOTES);
        assertThat(votes.rows("pb_result")).isEqualTo(4);
        assertThat(votes.rows("pb_result_project")).isEqualTo(12);
    }

    @BothDatabases
    void publishingIsToldInTheSameTransaction(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");

        votes.countEdition.publish(edition.slug(), MOST_VOTES);

        assertThat(votes.plugin.published())
                .extracting(DomainEvent::code, DomainEvent::values)
                .containsExactly(tuple(
                        "participatory-budget.result-published",
                        Map.of("edition", "petit-vote", "rule", MOST_VOTES.words(), "winners", "2")));
    }

    @BothDatabases
    void nothingIsPublishedWhenTheEventCannotBeStored(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        votes.plugin.failToPublish();

        assertThatThrownBy(() -> votes.countEdition.publish(edition.slug(), MOST_VOTES))
                .isInstanceOf(IllegalStateException.class);

        assertThat(votes.rows("pb_result")).isZero();
    }

    @BothDatabases
    void anUnknownEditionHasNoResult(Storage storage) throws Exception {
        assertThat(new ImportedVotes(storage).countEdition.publish("absente", MOST_VOTES))
                .isEmpty();
    }

    @BothDatabases
    void nothingIsCountedWhilePeopleVote(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.stillOpen(), "Petit vote");

        assertThatThrownBy(() -> votes.countEdition.publish(edition.slug(), MOST_VOTES))
                .isInstanceOfSatisfying(
                        VoteStillOpenException.class,
                        refused -> assertThat(refused.lastDay()).isEqualTo("2026-11-30"));

        assertThat(votes.rows("pb_result")).isZero();
        assertThat(votes.plugin.published()).isEmpty();
    }

    @BothDatabases
    void anErasedVoterStaysCountedAndTheFingerprintFollowsTheFile(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(ImportedVotes.small(), "Petit vote");
        Result before = votes.countEdition.publish(edition.slug(), MOST_VOTES).orElseThrow();
        BallotData data = new BallotData(votes.plugin.database(), votes.store, votes.results);
        List<String> told = new ArrayList<>();
        data.export("a", cells -> told.add(Objects.toString(cells[0]) + " " + cells[1] + " " + cells[2]));

        assertThat(data.erase("a", PersonalData.Erasure.ANONYMISE)).isOne();
        assertThat(data.erase("a", PersonalData.Erasure.ANONYMISE)).isZero();

        assertThat(told).containsExactly("Petit vote 2026-11-20 1,2");
        assertThat(votes.exported(edition)).contains("\nanonyme-1;1,2;\n").doesNotContain("\na;");
        String shown = stored(votes, edition).get(0).fingerprint();
        Result after = votes.countEdition.publish(edition.slug(), MOST_VOTES).orElseThrow();
        assertThat(shown).isEqualTo(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(after.projects()).isEqualTo(before.projects());
    }
}
