package org.territoireouvert.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.testkit.TestDatabases;

/** Who may start, serve and change the data beside whom. */
class StartLockTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    @SuppressWarnings("try")
    void dataAreNotChangedWhileAnotherProcessServes(Engine engine) {
        Instance instance = new Instance(TestDatabases.fresh(engine)).filled(10);
        try (Storage older = Storage.open(instance.configuration());
                ServingLock serving = older.serving()) {
            assertThatThrownBy(() -> instance.start(Notes.version(2), Notes.tasks(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("arrêtez-l");
        }
        assertThat(instance.steps()).as("not even a backup").isEmpty();
        assertThat(instance.start(Notes.version(2), Notes.tasks(1)).changed()).containsExactly("notes");
    }

    @Test
    @SuppressWarnings("try")
    void processesOfOneVersionServeSideBySideOnAServer() {
        Instance instance = new Instance(TestDatabases.fresh(Engine.POSTGRESQL)).filled(10);
        try (Storage first = Storage.open(instance.configuration());
                ServingLock serving = first.serving()) {
            assertThat(instance.start(Notes.version(1), Notes.tasks(1)).refused())
                    .isEmpty();
        }
    }

    @Test
    @SuppressWarnings("try")
    void aSecondStartWaitsForTheFirst() throws Exception {
        Configuration configuration = TestDatabases.fresh(Engine.POSTGRESQL);
        CountDownLatch waits = new CountDownLatch(1);
        try (Storage storage = Storage.open(configuration)) {
            StartLock first = storage.starting(() -> {});
            CompletableFuture<StartLock> second =
                    CompletableFuture.supplyAsync(() -> storage.starting(waits::countDown));
            assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second).isNotDone();
            first.becomeAlone();
            assertThat(second).isNotDone();

            try (ServingLock serving = first.settle();
                    StartLock next = second.get(10, TimeUnit.SECONDS)) {
                assertThatThrownBy(next::becomeAlone)
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("arrêtez-les tous");
            }
        }
    }

    @Test
    void whoHasStartedKeepsARestoreOut() {
        Instance instance = new Instance(TestDatabases.fresh(Engine.POSTGRESQL)).filled(10);
        try (Storage storage = Storage.open(instance.configuration())) {
            StartLock lock = storage.starting(() -> {});
            lock.becomeAlone();
            ServingLock serving = lock.settle();
            assertThatThrownBy(() -> ServingLock.aloneOnServer(storage.standalone(), storage.place()))
                    .isInstanceOf(StorageException.class);

            serving.close();

            ServingLock.aloneOnServer(storage.standalone(), storage.place()).close();
        }
    }
}
