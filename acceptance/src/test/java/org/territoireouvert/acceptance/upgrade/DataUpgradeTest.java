package org.territoireouvert.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.storage.upgrade.DataUpgrade;
import org.territoireouvert.runner.storage.upgrade.Recovery;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;
import org.territoireouvert.testkit.TestDatabases;

class DataUpgradeTest {

    private static final int ROWS = 200;

    private static Instance filled(Engine engine) {
        return new Instance(TestDatabases.fresh(engine)).filled(ROWS);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void dataAreSavedThenTriedOnACopyThenChanged(Engine engine) {
        Instance instance = filled(engine);

        Instance.Outcome outcome = instance.start(Notes.version(3), Notes.tasks(2));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.changed()).containsExactly("notes", "tasks");
        assertThat(instance.steps())
                .containsExactly(
                        UpgradeNews.Step.BACKUP,
                        UpgradeNews.Step.COPY,
                        UpgradeNews.Step.REHEARSAL,
                        UpgradeNews.Step.REHEARSAL,
                        UpgradeNews.Step.MIGRATION,
                        UpgradeNews.Step.MIGRATION);
        assertThat(instance.query("select text from nt_note where id = 7"))
                .singleElement()
                .asString()
                .endsWith("number 7!?");
        assertThat(instance.query("select count(*) from ta_task where done = 1"))
                .containsExactly(String.valueOf(ROWS));
        assertThat(instance.leftovers()).isEmpty();
        assertThat(instance.backups().list())
                .singleElement()
                .asString()
                .startsWith("avant-mise-a-jour-")
                .contains("notes-0.1.0-0.3.0_tasks-0.1.0-0.2.0");
        assertThat(instance.query("select version || ' ' || backup from core_table_version"
                        + " where owner = 'notes' order by script"))
                .contains("0.3.0 " + instance.backups().list().getFirst());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingIsDoneWhenNothingIsPending(Engine engine) {
        Instance instance = filled(engine);

        Instance.Outcome outcome = instance.start(Notes.version(1), Notes.tasks(1));

        assertThat(outcome.changed()).isEmpty();
        assertThat(instance.steps()).isEmpty();
        assertThat(instance.backups().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void emptyDatabaseIsFilledWithoutABackup(Engine engine) {
        Instance instance = new Instance(TestDatabases.fresh(engine));

        Instance.Outcome outcome = instance.start(Notes.version(2), Notes.tasks(1));

        assertThat(outcome.refused()).isEmpty();
        assertThat(instance.steps()).isEmpty();
        assertThat(instance.backups().list()).isEmpty();
        assertThat(instance.query("select count(*) from nt_note")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void newPluginBesideDataIsTriedFirstToo(Engine engine) {
        Instance instance = filled(engine);

        instance.start(
                Notes.version(1),
                Notes.tasks(1),
                new WantedTables(
                        "polls",
                        "po_",
                        "1.0.0",
                        "",
                        List.of(new MigrationScript("V0001__polls.sql", "create table po_poll (id text);\n"))));

        assertThat(instance.steps()).contains(UpgradeNews.Step.BACKUP, UpgradeNews.Step.REHEARSAL);
        assertThat(instance.backups().list()).singleElement().asString().contains("polls-0-1.0.0");
    }

    static Stream<Arguments> broken() {
        Map<String, String> scripts = Map.ofEntries(
                Map.entry("create tabel nt_more (id text);", "V0002__other.sql"),
                Map.entry("alter table nt_note add column half text;\nupdate nt_note set nothing = 1;", "nothing"),
                Map.entry(
                        "update nt_note set text = 'same';\ncreate unique index nt_twice on nt_note (text);",
                        "V0002__other.sql"),
                Map.entry(
                        "create table nt_short (text text check (length(text) < 20));\n"
                                + "insert into nt_short select text from nt_note;",
                        "V0002__other.sql"),
                Map.entry("update ta_task set name = 'mine';", "ta_task"),
                Map.entry("delete from core_setting;\ninsert into ta_task values (0, 'mine');", "ta_task"),
                Map.entry("alter table ta_task add column mine text;", "ta_task"),
                Map.entry("drop table ta_task;", "ta_task"),
                Map.entry("create table other_thing (id text);", "other_thing"),
                Map.entry("create index ta_mine on ta_task (name);", "ta_task"),
                Map.entry("update nt_note set text = '';\ncommit;\ncreate tabel x;", "commit"),
                Map.entry("update nt_note set text = '';\nend;\ncreate tabel x;", "end"));
        return Stream.of(Engine.values())
                .flatMap(engine -> scripts.entrySet().stream()
                        .map(script -> Arguments.of(engine, script.getKey(), script.getValue())));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenScriptTouchesNoDataAndLeavesTheOthersAlone(Engine engine, String sql, String named) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        List<String> form = instance.form();

        Instance.Outcome outcome = instance.start(Notes.withSecond(sql + "\n"), Notes.tasks(1));

        assertThat(outcome.refused()).containsOnlyKeys("notes");
        assertThat(outcome.refused().get("notes")).satisfies(failure -> {
            assertThat(failure.problem()).isEqualTo(StorageProblem.UPGRADE_REHEARSAL);
            assertThat(failure.getMessage()).contains("notes", named, "n’ont pas été modifiées", "version précédente");
            assertThat(failure.message(Locale.ENGLISH)).contains("notes", "were not changed");
        });
        assertThat(instance.sums()).isEqualTo(before);
        assertThat(instance.form()).isEqualTo(form);
        assertThat(instance.leftovers()).isEmpty();
        assertThat(instance.backups().list()).as("nothing was changed").isEmpty();
        assertThat(instance.start(Notes.version(1), Notes.tasks(1)).refused())
                .as("the previous version")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void brokenPluginDoesNotKeepOthersFromTheirNewVersion(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();

        Instance.Outcome outcome = instance.start(Notes.withSecond("create tabel x;\n"), Notes.tasks(2));

        assertThat(outcome.refused()).containsOnlyKeys("notes");
        assertThat(outcome.changed()).containsExactly("tasks");
        assertThat(instance.sums()).containsEntry("nt_note", before.get("nt_note"));
        assertThat(instance.query("select count(*) from ta_task where done = 1"))
                .containsExactly(String.valueOf(ROWS));
        assertThat(instance.backups().list()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void endlessStatementIsBrokenOff(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        String endless = "create table nt_more as with recursive n (x) as"
                + " (select 1 union all select (x + 1) % 1000 from n) select count(*) as c from n;\n";

        Instance.Outcome outcome = instance.start(
                CoreMigrations.tables(engine), Duration.ofSeconds(2), Notes.withSecond(endless), Notes.tasks(2));

        assertThat(outcome.refused().get("notes"))
                .hasMessageContaining("minutes")
                .hasMessageContaining("n’ont pas été modifiées");
        assertThat(outcome.changed()).containsExactly("tasks");
        assertThat(instance.sums()).containsEntry("nt_note", before.get("nt_note"));
        assertThat(instance.leftovers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void appliedScriptWithOtherContentIsRefused(Engine engine) {
        Instance instance = filled(engine);

        Instance.Outcome outcome = instance.start(
                Notes.of(
                        "0.1.0",
                        "",
                        List.of(new MigrationScript(Notes.FIRST.name(), Notes.FIRST.sql() + "-- other\n"))),
                Notes.tasks(1));

        assertThat(outcome.refused().get("notes")).hasMessageContaining("a changé depuis");
        assertThat(instance.steps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void brokenRuntimeRefusesTheStart(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        WantedTables core = Notes.core(CoreMigrations.tables(engine), "update core_plugin set nothing = 1;\n");

        assertThatThrownBy(() -> instance.start(core, Duration.ofMinutes(1), Notes.version(2), Notes.tasks(2)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("V9999__to_come.sql")
                .hasMessageContaining("n’ont pas été modifiées");

        assertThat(instance.sums()).isEqualTo(before);
        assertThat(instance.leftovers()).isEmpty();
        assertThat(instance.backups().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void failureOnTheDataAloneLeavesThemAsTheyWere(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        List<String> form = instance.form();

        Instance.Outcome outcome = instance.start(Notes.withSecond(Notes.failingOnData(engine)), Notes.tasks(1));

        assertThat(instance.steps()).contains(UpgradeNews.Step.MIGRATION);
        assertThat(outcome.refused().get("notes")).hasMessageContaining("rien n’a été modifié");
        assertThat(instance.sums()).isEqualTo(before);
        assertThat(instance.form()).isEqualTo(form);
        assertThat(instance.leftovers()).isEmpty();
        assertThat(instance.start(Notes.version(2), Notes.tasks(1)).refused())
                .as("a corrected version")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tracesOfAFailedMigrationAreUndoneFromTheBackup(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        try (Storage storage = Storage.connect(instance.configuration())) {
            var saved = instance.configuration().dataDirectory().resolve("before.zip");
            new Backup(storage, InstantSource.system()).create(saved);
            Recovery recovery = new Recovery(storage, saved);
            assertThat(recovery.undo("nt_")).as("nothing was left").isFalse();

            instance.execute("alter table nt_note add column half text");
            instance.execute("update nt_note set text = 'changed' where id = 3");
            instance.execute("create table nt_rest (id text)");

            assertThat(recovery.undo("nt_")).isTrue();
            assertThat(storage.core()
                            .<Integer, RuntimeException>read(
                                    handle -> handle.createQuery("select count(*) from nt_note")
                                            .mapTo(Integer.class)
                                            .one()))
                    .as("seen by connections that were open")
                    .isEqualTo(ROWS);
        }
        assertThat(instance.sums()).isEqualTo(before);
        assertThat(instance.leftovers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void commandsChangeNoDataOfAnOlderVersion(Engine engine) {
        Instance instance = filled(engine);
        List<String> form = instance.form();
        try (Storage storage = Storage.open(instance.configuration())) {
            var notes = storage.forPlugin(
                    new PluginId("notes"), "nt_", () -> Notes.version(2).scripts());

            assertThatThrownBy(notes::migrate)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("ouvert upgrade")
                    .hasMessageContaining("V0002__length.sql");
        }
        assertThat(instance.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void trialSaysWhatWouldHappenAndChangesNothingWhileASiteServes(Engine engine) {
        Instance instance = filled(engine);
        SortedMap<String, String> before = instance.sums();
        List<String> form = instance.form();
        Map<String, Optional<StorageException>> outcomes;
        try (Storage serving = Storage.open(instance.configuration());
                var lock = serving.serving();
                Storage storage = Storage.connect(instance.configuration())) {
            assertThat(lock).isNotNull();
            DataUpgrade upgrade = new DataUpgrade(storage, InstantSource.system(), UpgradeNews.LOGGED);
            UpgradePlan plan = upgrade.plan(
                    List.of(CoreMigrations.tables(engine), Notes.withSecond("create tabel x;\n"), Notes.tasks(2)));
            assertThat(plan.needsRehearsal()).isTrue();
            outcomes = upgrade.rehearse(plan);
        }

        assertThat(outcomes.get("notes")).isPresent();
        assertThat(outcomes.get("tasks")).isEmpty();
        assertThat(instance.sums()).isEqualTo(before);
        assertThat(instance.form()).isEqualTo(form);
        assertThat(instance.leftovers()).isEmpty();
        assertThat(instance.backups().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAKilledStartHasLeftGoesWithTheNextOne(Engine engine) throws Exception {
        Instance instance = filled(engine);
        Files.createDirectories(instance.configuration().dataDirectory().resolve("essai-de-mise-a-jour/copie"));
        if (engine == Engine.POSTGRESQL) {
            instance.execute("create schema essai_public");
            instance.execute("create table essai_public.nt_note (id text)");
        }

        instance.start(Notes.version(1), Notes.tasks(1));

        assertThat(instance.leftovers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void historyOfAnOlderSoftwareWithoutVersionsIsTakenOver(Engine engine) {
        Instance instance = filled(engine);
        instance.execute("drop table core_table_version");
        instance.execute("delete from core_schema_history where version = '0014'");

        Instance.Outcome outcome = instance.start(Notes.version(2), Notes.tasks(1));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.changed()).containsExactly("core", "notes");
        assertThat(instance.backups().list()).singleElement().asString().contains("core-", "notes-");
        assertThat(instance.query("select owner || script from core_table_version order by owner, script"))
                .containsExactly("core14", "notes2");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrationsRunAloneStillRecordTheirVersion(Engine engine) {
        try (Storage storage = Storage.open(TestDatabases.fresh(engine))) {
            new Migrations(engine, storage.standalone()).apply(Notes.version(2), MigrationRun.onEmpty());

            assertThat(storage.core()
                            .<List<String>, RuntimeException>read(handle -> handle.createQuery(
                                            "select version from core_table_version where owner = 'notes' order by script")
                                    .mapTo(String.class)
                                    .list()))
                    .containsExactly("0.2.0", "0.2.0");
        }
    }
}
