package org.territoireouvert.ambassadors.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.ambassadors.TemporaryDatabase;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.api.web.Keyset;

class RequestRepositoryTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-03T08:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-23T08:00:00Z");

    private TemporaryDatabase database;
    private AmbassadorRepository ambassadors;
    private RequestRepository requests;

    @BeforeEach
    void askOneQuestion(@TempDir Path folder) throws Exception {
        database = TemporaryDatabase.in(folder, "V0001__ambassadors.sql");
        ambassadors = new AmbassadorRepository(database);
        requests = new RequestRepository(database);
        LocalDate day = LocalDate.of(2026, 1, 1);
        database.write(handle -> {
            ambassadors.add(
                    handle,
                    new Ambassador("yasmine", "Yasmine", "Corvaux", "Mobilités", "Élue", day, day, "Mairie", RECEIVED));
            requests.add(
                    handle,
                    new PublicRequest("1", "yasmine", "Pourquoi ?", RECEIVED, Optional.empty()),
                    "a@exemple.fr");
            return 0;
        });
    }

    @Test
    void questionIsNotPublicBeforeItsAnswer() {
        assertThat(requests.publishedOf("yasmine", 10)).isEmpty();
        assertThat(requests.waiting(10)).hasSize(1);
    }

    @Test
    void publishingForgetsTheAddress() {
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

    @Test
    void addressIsErasedOnDemand() {
        assertThat(requests.forget("a@exemple.fr")).isEqualTo(1);
        assertThat(requests.forget("a@exemple.fr")).isZero();
    }

    @Test
    void ambassadorIsFoundByTheme() {
        assertThat(ambassadors
                        .list(new AmbassadorSearch("mobilites", "Corvaux"), Keyset.first(20))
                        .items())
                .extracting(Ambassador::slug)
                .containsExactly("yasmine");
    }
}
