package org.territoireouvert.benchmarks.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/**
 * How long one instance takes to read the registry of another over HTTP, every second entry of which is related to one before, and how much memory is left after the collections meanwhile:
 * of a tenth of the entries, then of all.
 */
public final class HarvestFigures {

    private static final int TOGETHER = 1_000;
    private static final double SECOND = 1_000_000_000;
    private static final String STORY = "Ce qui a été fait, raconté en quelques phrases. ".repeat(30);

    private HarvestFigures() {}

    /** Measures with the plugins of a folder, 10,000 entries or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf("%-12s %9s %9s %9s %12s%n", "engine", "entries", "seconds", "per entry", "MB after GC");
        for (Engine engine : engines) {
            measure(engine, Path.of(arguments[0]), entries / 10);
            measure(engine, Path.of(arguments[0]), entries);
        }
    }

    private static void measure(Engine engine, Path plugins, int entries) throws Exception {
        InstantSource clock = InstantSource.system();
        List<PluginSource> sources = PluginSource.below(plugins);
        try (TestSite there = TestSite.start(TestDatabases.fresh(engine), clock, sources);
                TestSite here = TestSite.start(TestDatabases.fresh(engine), clock, sources)) {
            waitForFirstTurns(there);
            waitForFirstTurns(here);
            fill(there, entries);
            subscribe(here, there.address(""));
            double seconds;
            double megabytes;
            try (HeapInUse heap = new HeapInUse()) {
                long start = System.nanoTime();
                harvest(here);
                seconds = (System.nanoTime() - start) / SECOND;
                megabytes = heap.highest();
            }
            check(here, "select count(*) from ini_entry where source <> ''", entries);
            check(here, "select count(*) from ini_relation", entries / 2);
            System.out.printf(
                    "%-12s %,9d %9.1f %6.2f ms %12.0f%n",
                    engine, entries, seconds, 1_000 * seconds / entries, megabytes);
        }
    }

    /** Else the site would read the source at the same time, and make its index of what is being written. */
    private static void waitForFirstTurns(TestSite site) throws InterruptedException {
        for (String job : List.of("initiative-registry/harvest-sources", "runtime/search-index")) {
            while (!site.tables().read(handle -> hasEnded(handle, job))) {
                Thread.sleep(100);
            }
        }
    }

    private static boolean hasEnded(Handle handle, String job) {
        return handle.createQuery("select count(*) from core_job where name = :name and last_ended_at is not null")
                        .bind("name", job)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void check(TestSite site, String sql, int wanted) {
        int there = site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
        if (there != wanted) {
            throw new IllegalStateException(there + " instead of " + wanted + ": " + sql);
        }
    }

    private static void fill(TestSite site, int entries) {
        Instant first = Instant.now().minusSeconds(entries + 3_600L);
        for (int start = 0; start < entries; start += TOGETHER) {
            int from = start;
            int to = Math.min(entries, start + TOGETHER);
            site.tables().write(handle -> {
                PreparedBatch rows = handle.prepareBatch("""
                        insert into ini_entry (slug, kind, state, version, sheet, title, summary, place, territory, department,
                          region, population, holder, phase, status, level, started_on, cost, participants, quality, is_peer,
                          source, source_address, search_text, published_at, updated_at, confirmed_at)
                        values (:slug, 'INITIATIVE', 'PUBLISHED', 1, :sheet, :title, '', 'Rennes', '35238', '35', 'R53', 0, 'Ville',
                          'OPERATION', 'RUNNING', '', '2024-01-01', 5000, -1, 50, 0, '', '', '', :at, :at, :at)
                        """);
                PreparedBatch relations = handle.prepareBatch("""
                        insert into ini_relation (from_slug, kind, to_slug, note, added_at)
                        values (:from, 'REUSES', :to, '', :at)
                        """);
                for (int number = from; number < to; number++) {
                    rows.bind("slug", "fiche-" + number)
                            .bind("sheet", sheet(number))
                            .bind("title", "Fiche " + number)
                            .bind("at", PortableInstant.text(first.plusSeconds(number)))
                            .add();
                    if (number % 2 == 1) {
                        relations
                                .bind("from", "fiche-" + number)
                                .bind("to", "fiche-" + number / 2)
                                .bind("at", PortableInstant.text(first.plusSeconds(number)))
                                .add();
                    }
                }
                rows.execute();
                return relations.execute().length;
            });
        }
    }

    private static String sheet(int number) {
        return """
                {"kind":"INITIATIVE","subject":{"title":"Fiche %d","summary":"Un jardin partagé %d","problem":"Le terrain était vide.","story":"%s","topics":["ENVIRONMENT"]},
                "place":{"name":"Rennes","territories":["35238"]},"partnership":{"holder":{"name":"Ville"},"partners":[]},
                "course":{"phase":"OPERATION","status":"RUNNING","methods":["WORKSHOP"],"startedOn":"2024-01-01"},
                "means":{"costs":[{"kind":"OTHER","cents":500000,"hours":12,"note":""}]},
                "lessons":{"results":[{"fact":"Douze parcelles."}],"failures":["L’eau manquait."],"conditions":["Un point d’eau."]}}
                """.formatted(number, number, STORY);
    }

    private static void subscribe(TestSite site, String address) {
        site.tables()
                .write(handle -> handle.createUpdate("""
                        insert into ini_source (id, name, address, state, reason, cursor, withdrawn, takes_withdrawals, due_at,
                          harvested_at, problem, added_at)
                        values ('ailleurs', 'Ailleurs', :address, 'ACTIVE', '', '', 0, 0, '', '', '', :now)
                        """)
                        .bind("address", address.replace("127.0.0.1", "localhost"))
                        .bind("now", PortableInstant.text(Instant.now()))
                        .execute());
    }

    private static void harvest(TestSite site) throws Exception {
        Job job = site.plugin("initiative-registry").contributions().jobs().stream()
                .filter(one -> one.name().equals("harvest-sources"))
                .findFirst()
                .orElseThrow();
        job.work().run();
    }
}
