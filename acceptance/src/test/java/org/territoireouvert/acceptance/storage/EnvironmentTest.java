package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Finding;
import org.territoireouvert.runner.storage.PostgresAddress;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageCheck;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

class EnvironmentTest {

    @TempDir
    Path folder;

    private Configuration at(String url) {
        return TestDatabases.configuration(folder, Optional.of(url));
    }

    @Test
    void lockedDatabaseIsSaidInOneSentence() throws Exception {
        try (Storage storage = Storage.open(TestDatabases.sqlite());
                Connection other = storage.standalone().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("delete from core_plugin");

            assertThatThrownBy(() -> storage.core().write(handle -> handle.execute("delete from core_job")))
                    .isInstanceOfSatisfying(StorageException.class, failure -> {
                        assertThat(failure.code().name()).isEqualTo("DATABASE_LOCKED");
                        assertThat(failure.getMessage()).contains("occupée").contains("ouvert.db");
                        assertThat(failure.message(Locale.ENGLISH)).contains("busy");
                    });
        }
    }

    @Test
    void fileThatIsNoDatabaseIsSaid() throws Exception {
        Files.writeString(folder.resolve("ouvert.db"), "not a database at all, but long enough to be read as one");

        assertThatThrownBy(() -> Storage.open(TestDatabases.configuration(folder, Optional.empty())))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ouvert restore");
    }

    @Test
    void folderThatIsAFileIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "x");

        assertThatThrownBy(() -> Storage.open(TestDatabases.configuration(file, Optional.empty())))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void unreachableServerIsSaidWithoutThePassword() {
        assertThatThrownBy(() -> Storage.open(at("postgresql://user:secret@127.0.0.1:1/town")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("127.0.0.1:1/town")
                .hasMessageContaining("ne répond pas")
                .hasMessageNotContaining("secret");
    }

    @Test
    void addressOfAnotherKindIsSaid() {
        assertThatThrownBy(() -> Storage.open(at("mysql://user:secret@host/db")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("mysql")
                .hasMessageNotContaining("secret");
    }

    @Test
    void addressMayCarryUserAndPassword() {
        PostgresAddress address = PostgresAddress.of(at("postgres://us%40er:p%3Aw@host:5433/town?sslmode=disable"));

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://host:5433/town?sslmode=disable");
        assertThat(address.user()).contains("us@er");
        assertThat(address.password()).contains("p:w");
        assertThat(address.place()).doesNotContain("p:w");
    }

    @Test
    @SuppressWarnings("try")
    void secondServerOnOneFileIsRefused() {
        Configuration configuration = TestDatabases.sqlite();
        try (Storage storage = Storage.open(configuration);
                ServingLock first = storage.serving();
                Storage command = Storage.open(configuration)) {
            command.core().write(handle -> handle.execute("delete from core_job"));

            assertThatThrownBy(command::serving)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Un autre");
        }
    }

    @BothDatabases
    void doctorFindsAHealthyStorage(Storage storage) {
        var findings = new StorageCheck(storage, InstantSource.system()).look();

        assertThat(findings).hasSize(5);
        // The server of the tests runs without fsync, which the doctor has to see.
        boolean durable = storage.engine() == Engine.SQLITE;
        assertThat(findings.get(1).well()).isEqualTo(durable);
        assertThat(findings.stream().filter(finding -> !finding.messageKey().matches(".*(space|durability).*")))
                .allMatch(Finding::well);
        assertThat(findings).allMatch(finding -> !finding.message(Locale.FRENCH).contains("{"));
    }

    @Test
    void serverThatWouldLoseDataIsRefusedInProduction() {
        Configuration test = TestDatabases.postgres();
        Configuration production = new Configuration(
                test.host(),
                test.port(),
                test.publicUrl(),
                test.databaseUrl(),
                test.databaseUser(),
                test.databasePassword(),
                test.dataDirectory(),
                test.pluginsDirectory(),
                true,
                test.trustedProxies(),
                test.zone(),
                test.mail(),
                test.providers(),
                FileSettings.PLAIN,
                false);

        assertThatThrownBy(() -> Storage.open(production))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("fsync");
    }
}
