package org.territoireouvert.acceptance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.testkit.BothDatabases;

class MigrationsTest {

    private static final MigrationScript FIRST =
            new MigrationScript("V0001__first.sql", "create table nt_note (\n id text primary key\n);\n");
    private static final MigrationScript SECOND =
            new MigrationScript("V0002__second.sql", "alter table nt_note add column text text;\n");

    private static PluginDatabase notes(Storage storage, MigrationScript... scripts) {
        return storage.forPlugin(new PluginId("notes"), "nt_", () -> List.of(scripts));
    }

    private static List<String> tables(Storage storage) {
        return storage.core()
                .read(handle -> handle.createQuery(storage.engine().tables())
                        .mapTo(String.class)
                        .list());
    }

    @BothDatabases
    void appliesOnceWhatIsFoundAndLaterWhatIsNew(Storage storage) {
        Migrations migrations = new Migrations(storage.engine(), storage.standalone());

        assertThat(migrations.apply("notes", "nt_", List.of(FIRST))).isEqualTo(1);
        assertThat(migrations.apply("notes", "nt_", List.of(FIRST))).isZero();
        assertThat(migrations.apply("notes", "nt_", List.of(FIRST, SECOND))).isEqualTo(1);
        assertThat(tables(storage)).contains("nt_note", "nt_schema_history", "core_schema_history");
    }

    @BothDatabases
    void historyThatSaysItAllSkipsFlyway(Storage storage) {
        Migrations migrations = new Migrations(storage.engine(), storage.standalone());
        migrations.apply("notes", "nt_", List.of(FIRST, SECOND));
        long start = System.nanoTime();

        for (int turn = 0; turn < 20; turn++) {
            assertThat(migrations.apply("notes", "nt_", List.of(FIRST, SECOND))).isZero();
        }

        assertThat(System.nanoTime() - start).as("nanoseconds of 20 checks").isLessThan(4_000_000_000L);
    }

    @BothDatabases
    void changedScriptIsRefused(Storage storage) {
        notes(storage, FIRST).migrate();

        assertThatThrownBy(() -> notes(storage, new MigrationScript(FIRST.name(), FIRST.sql() + "-- other\n"))
                        .migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("a changé depuis")
                .hasMessageContaining("notes");
    }

    @BothDatabases
    void badSqlLeavesNothing(Storage storage) {
        MigrationScript bad =
                new MigrationScript("V0002__bad.sql", "create table nt_more (id text);\ncreate tabel x;\n");

        assertThatThrownBy(() -> notes(storage, FIRST, bad).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("V0002__bad.sql");

        assertThat(tables(storage)).doesNotContain("nt_note", "nt_more");
        notes(storage, FIRST, SECOND).migrate();
        assertThat(tables(storage)).contains("nt_note");
    }

    @BothDatabases
    void tableOfAnotherPrefixIsRefusedAndRolledBack(Storage storage) {
        MigrationScript greedy = new MigrationScript("V0001__greedy.sql", "create table other_note (id text);\n");

        assertThatThrownBy(() -> notes(storage, greedy).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("other_note")
                .hasMessageContaining("nt_");

        assertThat(tables(storage)).doesNotContain("other_note");
    }

    @BothDatabases
    void olderPluginOnNewerTablesIsRefused(Storage storage) {
        notes(storage, FIRST, SECOND).migrate();

        assertThatThrownBy(() -> notes(storage, FIRST).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ne sait pas les lire");
    }
}
