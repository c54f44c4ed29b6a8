package org.territoireouvert.ambassadors.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class RequestRepositoryTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-03T08:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-23T08:00:00Z");

    private static Database askOneQuestion(Storage storage) {
        Database database = PluginTables.of(storage, "ambassador-directory", "amb_");
        AmbassadorRepository ambassadors = new AmbassadorRepository(database);
        RequestRepository requests = new RequestRepository(database);
        LocalDate day = LocalDate.of(2026, 1, 1);
        database.write(handle -> {
            ambassadors.add(
                    handle,
                    new Ambassador(
                            "yasmine", "Yasmine", "Corvaux", "Mobilités", "Mairie", "", "", "", true, day, RECEIVED));
            requests.add(
                    handle,
                    new PublicRequest("1", "yasmine", "Pourquoi ?", RECEIVED, Optional.empty()),
                    "person-1",
                    "a@exemple.fr");
            return 0;
        });
        return database;
    }

    @BothDatabases
    void questionIsNotPublicBeforeItsAnswer(Storage storage) {
        RequestRepository requests = new RequestRepository(askOneQuestion(storage));

        assertThat(requests.publishedOf("yasmine", 10)).isEmpty();
        assertThat(requests.waiting(10)).hasSize(1);
    }

    @BothDatabases
    void publishingForgetsTheAddress(Storage storage) {
        Database database = askOneQuestion(storage);
        RequestRepository requests = new RequestRepository(database);

        boolean first = database.write(handle -> requests.publish(handle, "1", "Parce que.", ANSWERED));
        boolean second = database.write(handle -> requests.publish(handle, "1", "Autre.", ANSWERED));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(requests.askedBy("a@exemple.fr")).isEmpty();
        PublicRequest published = requests.publishedOf("yasmine", 10).get(0);
        assertThat(published.answer().orElseThrow().text()).isEqualTo("Parce que.");
        assertThat(published.delayInDays(ANSWERED.plusSeconds(1_000_000))).isEqualTo(20);
        assertThat(published.late(ANSWERED, 15)).isTrue();
    }

    @BothDatabases
    void addressIsErasedOnDemand(Storage storage) {
        RequestRepository requests = new RequestRepository(askOneQuestion(storage));

        assertThat(requests.forget("a@exemple.fr")).isEqualTo(1);
        assertThat(requests.forget("a@exemple.fr")).isZero();
    }

    @BothDatabases
    void removedQuestionThatWaitsIsGone(Storage storage) {
        Database database = askOneQuestion(storage);
        RequestRepository requests = new RequestRepository(database);

        int removed = database.write(handle -> requests.remove(handle, "person-1", ANSWERED));

        assertThat(removed).isEqualTo(1);

        assertThat(requests.find("1")).isEmpty();
    }

    @BothDatabases
    void removedQuestionThatWasPublishedLeavesItsDateAndTheAnswer(Storage storage) {
        Database database = askOneQuestion(storage);
        RequestRepository requests = new RequestRepository(database);
        database.<Boolean, RuntimeException>write(handle -> requests.publish(handle, "1", "Parce que.", ANSWERED));

        assertThat(requests.publishedAfter("", 10)).hasSize(1);
        List<String> published = database.read(handle -> requests.publishedBy(handle, "person-1"));
        int removed = database.write(handle -> requests.remove(handle, "person-1", ANSWERED));

        assertThat(published).containsExactly("1");
        assertThat(removed).isEqualTo(1);
        assertThat(requests.publishedAfter("", 10)).isEmpty();

        PublicRequest left = requests.find("1").orElseThrow();
        assertThat(left.question()).isEmpty();
        assertThat(left.removedAt()).contains(ANSWERED);
        assertThat(left.answer()).isPresent();
        assertThat(requests.askerOf("1")).isEqualTo(new RequestRepository.Asker("", ""));
    }

    @BothDatabases
    void questionsFollowTheirAuthorToAnotherAccount(Storage storage) {
        RequestRepository requests = new RequestRepository(askOneQuestion(storage));

        assertThat(requests.transfer("person-1", "person-2")).isEqualTo(1);
        assertThat(requests.transfer("person-1", "person-2")).isZero();

        assertThat(requests.askedBy("person-2")).hasSize(1);
    }

    @BothDatabases
    void ambassadorIsFoundByTheme(Storage storage) {
        AmbassadorRepository ambassadors = new AmbassadorRepository(askOneQuestion(storage));

        assertThat(ambassadors
                        .list(
                                new AmbassadorSearch(
                                        "mobilites",
                                        "Corvaux",
                                        "Mobilités",
                                        "",
                                        Optional.empty(),
                                        AmbassadorSearch.Terms.ANY,
                                        LocalDate.EPOCH),
                                Keyset.first(20))
                        .items())
                .extracting(Ambassador::slug)
                .containsExactly("yasmine");
    }
}
