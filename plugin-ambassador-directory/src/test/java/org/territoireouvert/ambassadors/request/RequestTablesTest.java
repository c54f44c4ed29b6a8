package org.territoireouvert.ambassadors.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.Delays;
import org.territoireouvert.ambassadors.request.model.Handling;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class RequestTablesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");

    private static PublicRequest request(String id, String number) {
        PublicRequest.Words words = new PublicRequest.Words("Les bancs", "Où sont les bancs ?", "", "");
        return PublicRequest.received(id, number, RequestKind.DATA, words, "", NOW);
    }

    private static Database asked(Storage storage) {
        Database database = PluginTables.of(storage, "ambassador-directory", "amb_");
        RequestRepository requests = new RequestRepository(database, PARIS);
        database.write(handle -> {
            requests.add(handle, request("1", "2026-001"), "person-1", "", Optional.empty());
            requests.add(handle, request("2", "2026-002"), "", "a@exemple.fr", Optional.empty());
            return true;
        });
        return database;
    }

    @BothDatabases
    void numbersFollowEachOtherInAYear(Storage storage) {
        Database database = PluginTables.of(storage, "ambassador-directory", "amb_");
        RequestRepository requests = new RequestRepository(database, PARIS);

        List<String> numbers = database.write(handle -> List.of(
                requests.nextNumber(handle, 2031),
                requests.nextNumber(handle, 2031),
                requests.nextNumber(handle, 2032)));

        assertThat(numbers).containsExactly("2031-001", "2031-002", "2032-001");
    }

    @BothDatabases
    void requestIsReadAsItWasChangedAndOnlyOnce(Storage storage) {
        Database database = asked(storage);
        RequestRepository requests = new RequestRepository(database, PARIS);
        PublicRequest before = requests.byNumber("2026-001").orElseThrow();
        Handling days = new Delays(7, 15, 15, 30).relayed(before, LocalDate.of(2026, 11, 3));
        PublicRequest after = before.change()
                .directed(RequestKind.CODE, "Le programme", "service")
                .state(RequestState.RELAYED)
                .shown(true)
                .handling(days)
                .at(NOW);

        boolean first = database.write(handle -> requests.update(handle, after, Optional.empty()));
        boolean second = database.write(handle -> requests.update(handle, after, Optional.empty()));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        PublicRequest read = requests.byNumber("2026-001").orElseThrow();
        assertThat(read.handling()).isEqualTo(days);
        assertThat(read.handling().legalUntil()).contains(LocalDate.of(2026, 12, 3));
        assertThat(read.words().title()).isEqualTo("Le programme");
        assertThat(read.words().text()).isEqualTo("Où sont les bancs ?");
    }

    @BothDatabases
    void whoAskedAndJoinedIsForgotten(Storage storage) {
        Database database = asked(storage);
        AskerRepository askers = new AskerRepository(database);
        SupportRepository supports = new SupportRepository(database);
        database.write(handle -> {
            supports.add(handle, "2", "person-1", NOW);
            return supports.count(handle, "2");
        });

        database.write(handle -> askers.leave(handle, "person-1") + askers.forget(handle, "person-1"));
        int removed = database.write(handle -> askers.remove(handle, "a@exemple.fr", NOW));

        assertThat(askers.askedBy("person-1")).isEmpty();
        assertThat(askers.joinedBy("person-1")).isEmpty();
        assertThat(removed).isEqualTo(1);
        assertThat(new RequestRepository(database, PARIS).byNumber("2026-002")).isEmpty();
    }

    @BothDatabases
    void ofTwoAccountsOfOnePersonOneSupportStays(Storage storage) {
        Database database = asked(storage);
        AskerRepository askers = new AskerRepository(database);
        SupportRepository supports = new SupportRepository(database);

        int count = database.write(handle -> {
            supports.add(handle, "2", "person-1", NOW);
            supports.add(handle, "2", "person-2", NOW);
            askers.transfer(handle, "person-1", "person-2");
            return supports.count(handle, "2");
        });

        assertThat(count).isEqualTo(1);
        assertThat(askers.of("1").account()).isEqualTo("person-2");
    }

    @BothDatabases
    void wordsOfWhoLeavesAreAlsoTakenOutOfTheLetter(Storage storage) {
        Database database = asked(storage);
        StepRepository steps = new StepRepository(database);
        RequestRepository requests = new RequestRepository(database, PARIS);
        PublicRequest before = requests.byNumber("2026-001").orElseThrow();
        database.write(handle -> {
            steps.add(
                    handle,
                    new RequestStep(
                            "s1",
                            "1",
                            RequestStep.Kind.RELAYED,
                            RequestStep.Audience.PUBLIC,
                            RequestStep.By.STAFF,
                            "",
                            "Où sont les bancs ?",
                            NOW));
            return requests.update(
                    handle,
                    before.change().state(RequestState.RELAYED).shown(true).at(NOW),
                    Optional.empty());
        });

        database.write(handle -> new AskerRepository(database).remove(handle, "person-1", NOW));

        assertThat(steps.of("1")).extracting(RequestStep::words).containsExactly("");
        assertThat(requests.byNumber("2026-001").orElseThrow().words())
                .isEqualTo(new PublicRequest.Words("", "", "", ""));
    }
}
