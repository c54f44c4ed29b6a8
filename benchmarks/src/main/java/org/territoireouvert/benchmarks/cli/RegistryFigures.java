package org.territoireouvert.benchmarks.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.search.SearchDocument;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.territory.reference.ReferenceTerritories;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The search, the map and the page of an entry among very many, over HTTP: first, at best, median and at most, in milliseconds. */
public final class RegistryFigures {

    private static final int TOGETHER = 1_000;
    private static final int TURNS = 30;
    private static final int HTTP_OK = 200;
    private static final double MILLION = 1_000_000;
    private static final double KILO = 1_000;

    /** Tells the time of the processor, which other work on the machine does not lengthen; that of the client is in it. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final TestSite site;
    private final Territories territories;
    private final SearchIndex index;
    private final SplittableRandom random = new SplittableRandom(3);

    private RegistryFigures(TestSite site, Engine engine) {
        this.site = site;
        this.territories = new ReferenceTerritories(
                new org.territoireouvert.runner.territory.Territory(site.tables(), InstantSource.system()),
                Optional::empty);
        this.index = new SearchIndex(site.tables(), () -> engine, Set::of);
    }

    /** Measures with the plugins of a folder, 100,000 entries or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        for (Engine engine : engines) {
            try (TestSite site = TestSite.start(
                    TestDatabases.fresh(engine), InstantSource.system(), PluginSource.below(Path.of(arguments[0])))) {
                new RegistryFigures(site, engine).measure(engine, entries);
            }
        }
    }

    private void measure(Engine engine, int entries) {
        site.get("/initiatives");
        long start = System.nanoTime();
        fill(entries);
        System.out.printf(
                "%s, %,d entries, filled in %,.0f s%n", engine, entries, (System.nanoTime() - start) / MILLION / KILO);
        if (engine == Engine.POSTGRESQL) {
            // Elsewhere the server does so itself; that of the tests does not.
            site.tables().write(handle -> handle.execute("analyze"));
        }
        waitUntilRead(entries);
        System.out.printf(
                "%-48s %9s %9s %9s %9s %9s %9s%n",
                "milliseconds", "first", "least", "median", "most", "processor", "kB");
        measure("reference: a page without entries", turn -> "/initiatives/comparer?utm_x=" + turn);
        measure("all, newest first", turn -> "/initiatives?utm_x=" + turn);
        measure("three filters", turn -> "/initiatives?genre=initiative&theme=energy&territoire=R53&utm_x=" + turn);
        measure("a word", turn -> "/initiatives?q=" + newWord(turn));
        measure(
                "a word and three filters",
                turn -> "/initiatives?q=" + newWord(turn + TURNS) + "&theme=food&phase=operation&pair=oui");
        measure(
                "a word that was just looked for, three filters",
                turn -> "/initiatives?q=" + word() + "&theme=food&phase=operation&pair=oui&utm_x=" + turn);
        measure(
                "two words and three filters, most complete",
                turn -> "/initiatives?q=" + text("jardin habitants -rien" + turn)
                        + "&theme=food&cout=from-20000&population=from-2000&tri=qualite&utm_x=" + turn);
        measure(
                "50 km around, topic, method",
                turn -> "/initiatives?autour=35238&rayon=50&theme=culture&methode=workshop&utm_x=" + turn);
        measure("map of France", turn -> "/initiatives/carte?utm_x=" + turn);
        measure("map of a région", turn -> "/initiatives/carte?territoire=R84&utm_x=" + turn);
        measure("map of a département", turn -> "/initiatives/carte?territoire=59&utm_x=" + turn);
        measure("map of an EPCI", turn -> "/initiatives/carte?territoire=200054781&utm_x=" + turn);
        measure("for programs: a word", turn -> "/api/v1/initiatives?q=" + newWord(turn + 2 * TURNS));
        measure("an entry with its relatives", turn -> "/initiatives/fiche-" + random.nextInt(entries));
    }

    /** The registry looks once a minute for what other processes did. */
    private void waitUntilRead(int entries) {
        long start = System.nanoTime();
        String found = "";
        while (!found.replaceAll("[^0-9]", "").equals(String.valueOf(entries))
                && System.nanoTime() - start < Duration.ofMinutes(5).toNanos()) {
            found = site.page("/initiatives").select(".to-head h2").text();
        }
        System.out.printf("read after %,.0f s: %s%n", (System.nanoTime() - start) / MILLION / KILO, found);
    }

    private void fill(int number) {
        MadeUpEntries made = new MadeUpEntries();
        Instant first = Instant.now().minusSeconds(number);
        for (int start = 0; start < number; start += TOGETHER) {
            List<MadeUpEntries.Made> part = new ArrayList<>();
            for (int next = start; next < Math.min(number, start + TOGETHER); next++) {
                part.add(made.next(next));
            }
            Instant from = first.plusSeconds(start);
            site.tables().write(handle -> {
                add(handle, part, from);
                return part.size();
            });
        }
    }

    private void add(Handle handle, List<MadeUpEntries.Made> part, Instant from) {
        PreparedBatch rows = handle.prepareBatch("""
                insert into ini_entry (slug, kind, state, version, sheet, title, summary, place, territory, department, region,
                  population, latitude, longitude, holder, phase, status, level, started_on, cost, participants, quality, is_peer,
                  source, source_address, search_text, published_at, updated_at, confirmed_at)
                values (:slug, 'INITIATIVE', 'PUBLISHED', 1, :sheet, :title, :summary, :place, :territory, '', '', :population,
                  :north, :east, 'Commune', :phase, 'RUNNING', '', '2024-01-01', :cost, -1, :quality, :peer, '', '', '', :at, :at, :at)
                """);
        PreparedBatch facets =
                handle.prepareBatch("insert into ini_entry_facet (facet, value, slug) values (:facet, :value, :slug)");
        Instant at = from;
        for (MadeUpEntries.Made made : part) {
            at = at.plusSeconds(1);
            Optional<Coordinates> centre = territories.centre(made.commune());
            rows.bind("slug", made.slug())
                    .bind("sheet", sheet(made))
                    .bind("title", made.title())
                    .bind("summary", made.summary())
                    .bind("place", made.name())
                    .bind("territory", made.commune())
                    .bind(
                            "population",
                            territories
                                    .find(made.commune())
                                    .map(Territory::population)
                                    .orElse(0))
                    .bind("north", centre.map(Coordinates::north).orElse(null))
                    .bind("east", centre.map(Coordinates::east).orElse(null))
                    .bind("phase", made.phase())
                    .bind("cost", made.cents())
                    .bind("quality", made.quality())
                    .bind("peer", made.isPeer() ? 1 : 0)
                    .bind("at", PortableInstant.text(at))
                    .add();
            made.topics().forEach(topic -> facet(facets, "TOPIC", topic, made.slug()));
            facet(facets, "METHOD", made.method(), made.slug());
            facet(facets, "TERRITORY", made.commune(), made.slug());
            territories
                    .parents(made.commune())
                    .forEach(parent -> facet(facets, "TERRITORY", parent.code(), made.slug()));
            index.put(
                    handle,
                    new SearchDocument(
                            new ContentRef("initiative-registry.initiative", made.slug()),
                            made.title(),
                            made.summary(),
                            made.title() + ". " + made.summary(),
                            "/initiatives/" + made.slug(),
                            Optional.of(made.commune()),
                            at));
        }
        rows.execute();
        facets.execute();
    }

    private static void facet(PreparedBatch facets, String facet, String value, String slug) {
        facets.bind("facet", facet).bind("value", value).bind("slug", slug).add();
    }

    private static String sheet(MadeUpEntries.Made made) {
        return """
                {"kind":"INITIATIVE","subject":{"title":"%s","summary":"%s","problem":"","story":"","topics":["%s"]},
                "place":{"name":"%s","territories":["%s"]}}
                """.formatted(
                        made.title(), made.summary(), String.join("\",\"", made.topics()), made.name(), made.commune());
    }

    /** A word that a quarter of the entries hold, asked as nobody has asked before. */
    private String newWord(int turn) {
        return word() + text(" -rien" + turn);
    }

    private String word() {
        return text(List.of("jardin", "école", "habitants", "énergie", "forêt").get(random.nextInt(5)));
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private void measure(String name, java.util.function.IntFunction<String> address) {
        double first = 0;
        double[] times = new double[TURNS - 1];
        int size = 0;
        long busy = PROCESS.getProcessCpuTime();
        for (int turn = 0; turn < TURNS; turn++) {
            String path = address.apply(turn);
            long start = System.nanoTime();
            HttpResponse<String> answer = site.get(path);
            double passed = (System.nanoTime() - start) / MILLION;
            if (answer.statusCode() != HTTP_OK) {
                throw new IllegalStateException(answer.statusCode() + " at " + path);
            }
            size = Math.max(size, MadeUpEntries.size(answer.body()));
            if (turn == 0) {
                first = passed;
            } else {
                times[turn - 1] = passed;
            }
        }
        double processor = (PROCESS.getProcessCpuTime() - busy) / MILLION / TURNS;
        Arrays.sort(times);
        System.out.printf(
                "%-48s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f%n",
                name, first, times[0], times[times.length / 2], times[times.length - 1], processor, size / KILO);
    }
}
