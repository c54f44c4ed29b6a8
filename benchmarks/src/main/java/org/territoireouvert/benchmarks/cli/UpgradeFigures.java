package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.backup.BackupSize;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.storage.upgrade.DataUpgrade;
import org.territoireouvert.runner.storage.upgrade.UpgradeBackups;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;

/**
 * Upgrades a database of so many megabytes: a script adds a column to its one large table, fills it for every row and makes an index.
 * Prints how long each step took, and how long a start looks when nothing is pending.
 */
public final class UpgradeFigures {

    private static final double SECOND = 1_000_000_000;
    private static final double MILLISECOND = 1_000_000;
    private static final long MEGABYTE = 1_000_000;
    private static final int ROW_BYTES = 1_000;
    private static final int LOOKS = 50;

    private static final MigrationScript FIRST = new MigrationScript("V0001__figures.sql", """
            create table fi_text (id integer not null primary key, text text not null);
            """);
    private static final MigrationScript SECOND_SCRIPT = new MigrationScript("V0002__size.sql", """
            alter table fi_text add column size integer not null default 0;
            update fi_text set size = length(text);
            create index fi_text_by_size on fi_text (size, id);
            """);

    private UpgradeFigures() {}

    /** Tells after each step how long the one before took. */
    private static final class Clock implements UpgradeNews {
        private String running = "looking, locking";
        private long since = System.nanoTime();

        @Override
        public Progress begins(Step step, String detail) {
            end();
            running = step.name().toLowerCase(Locale.ROOT);
            return Progress.SILENT;
        }

        void end() {
            long now = System.nanoTime();
            System.out.printf(Locale.ROOT, "%-20s %8.2f s%n", running, (now - since) / SECOND);
            since = now;
        }
    }

    /** Measures an engine with so many megabytes. */
    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments[0]);
        long megabytes = Long.parseLong(arguments[1]);
        try (FigureDatabase database = new FigureDatabase(engine)) {
            Storage storage = database.storage();
            fill(storage, megabytes * MEGABYTE / ROW_BYTES);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8d MB%n",
                    "database",
                    BackupSize.of(storage).database() / MEGABYTE);
            look(storage, 1);
            upgrade(storage);
            look(storage, 2);
        }
    }

    private static WantedTables figures(int scripts) {
        return new WantedTables(
                "figures",
                "fi_",
                "0." + scripts + ".0",
                "",
                List.of(FIRST, SECOND_SCRIPT).subList(0, scripts));
    }

    /** Texts of random digits: nothing that could be packed to nothing. */
    private static void fill(Storage storage, long rows) {
        new Migrations(storage.engine(), storage.standalone()).apply(figures(1), MigrationRun.onEmpty());
        String random = storage.engine() == Engine.SQLITE
                ? "hex(randomblob(480))"
                : "(select string_agg(md5(random()::text || x), '') from generate_series(1, 30))";
        long part = 10_000;
        for (long first = 1; first <= rows; first += part) {
            long start = first;
            long end = Math.min(rows, first + part - 1);
            storage.core()
                    .<Integer, RuntimeException>write(handle -> handle.execute(
                            "insert into fi_text with recursive n (x) as (select cast(? as bigint) union all select x + 1 from n"
                                    + " where x < ?) select x, " + random + " from n",
                            start,
                            end));
        }
    }

    private static void look(Storage storage, int scripts) {
        DataUpgrade upgrade = new DataUpgrade(storage, InstantSource.system(), UpgradeNews.LOGGED);
        List<WantedTables> owners = List.of(CoreMigrations.tables(storage.engine()), figures(scripts));
        upgrade.plan(owners);
        long start = System.nanoTime();
        for (int turn = 0; turn < LOOKS; turn++) {
            if (!upgrade.plan(owners).pending().isEmpty()) {
                throw new IllegalStateException("There is nothing to be looked for");
            }
        }
        System.out.printf(
                Locale.ROOT, "%-20s %8.2f ms%n", "nothing pending", (System.nanoTime() - start) / MILLISECOND / LOOKS);
    }

    private static void upgrade(Storage storage) throws IOException {
        Clock clock = new Clock();
        List<WantedTables> owners = List.of(CoreMigrations.tables(storage.engine()), figures(2));
        try (StartLock lock = storage.starting(() -> {});
                DataUpgrade upgrade = new DataUpgrade(storage, InstantSource.system(), clock)) {
            upgrade.prepare(upgrade.plan(owners), lock);
            owners.forEach(upgrade::apply);
            clock.end();
        }
        Path folder =
                UpgradeBackups.below(storage.configuration().dataDirectory()).folder();
        for (String name :
                UpgradeBackups.below(storage.configuration().dataDirectory()).list()) {
            System.out.printf(Locale.ROOT, "%-20s %8d MB%n", "backup", Files.size(folder.resolve(name)) / MEGABYTE);
        }
    }
}
