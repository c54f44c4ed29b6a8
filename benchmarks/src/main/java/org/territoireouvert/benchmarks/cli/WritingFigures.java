package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.territoireouvert.benchmarks.cli.WrittenParts.Sent;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/**
 * Two hundred people who write fifty applications at once over HTTP: each opens the form of a part of forty questions and saves an answer,
 * again and again. Afterwards every save that was acknowledged has to be found. Against bare inserts of as many threads in the same run.
 */
public final class WritingFigures {

    private static final int MEMBERS = 4;
    private static final int INSERTS = 2_000;
    private static final int SEE_OTHER = 303;
    private static final int CONFLICT = 409;
    private static final int TURNS = 3;
    private static final double SECOND = 1_000_000_000;
    private static final double MILLION = 1_000_000;
    private static final String SLUG = "essai";

    private final TestSite site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> cookies = new ArrayList<>();

    private WritingFigures(TestSite site) {
        this.site = site;
    }

    /**
     * Measures with the plugins of a folder, 200 people and 10,000 saves or as many as are given behind it, and the engines that are named.
     */
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int saves = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        List<Engine> engines = arguments.length > 3
                ? Stream.of(arguments).skip(3).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf(
                "%-12s %8s %8s %10s %10s %10s %10s %10s %10s %8s%n",
                "engine",
                "people",
                "saves",
                "kept",
                "conflicts",
                "per second",
                "median ms",
                "p99 ms",
                "inserts/s",
                "%");
        for (Engine engine : engines) {
            for (int turn = 0; turn < TURNS; turn++) {
                try (FigureSite figures = new FigureSite(engine, Path.of(arguments[0]))) {
                    new WritingFigures(figures.site()).measure(engine, people, saves);
                }
            }
        }
    }

    private void measure(Engine engine, int people, int saves) throws Exception {
        WrittenParts parts = new WrittenParts(site, SLUG);
        parts.begin(people / MEMBERS, MEMBERS, LocalDate.now().plusDays(30));
        for (int person = 0; person < people; person++) {
            try (TestBrowser browser = site.browser().asCitizen(WrittenParts.address(person))) {
                cookies.add(browser.cookie("ouvert").orElseThrow());
            }
        }
        parts.join(people, MEMBERS);
        double inserts = inserts(people);
        Queue<Sent> all = new ConcurrentLinkedQueue<>();
        double seconds = together(people, person -> {
            SplittableRandom random = new SplittableRandom(person);
            for (int turn = 0; turn < saves / people; turn++) {
                all.add(save(person, turn, random));
            }
        });
        List<Sent> kept = all.stream().filter(one -> one.status() == SEE_OTHER).toList();
        long conflicts = all.stream().filter(one -> one.status() == CONFLICT).count();
        if (kept.size() + conflicts != saves) {
            throw new IllegalStateException("Neither kept nor a conflict: "
                    + all.stream().collect(Collectors.groupingBy(Sent::status, Collectors.counting())));
        }
        parts.check(kept);
        long[] times = all.stream().mapToLong(Sent::nanos).sorted().toArray();
        System.out.printf(
                "%-12s %,8d %,8d %,10d %,10d %10.0f %10.1f %10.1f %10.0f %8.0f%n",
                engine,
                people,
                saves,
                kept.size(),
                conflicts,
                saves / seconds,
                times[times.length / 2] / MILLION,
                times[times.length * 99 / 100] / MILLION,
                inserts,
                100 * saves / seconds / inserts);
        client.close();
    }

    /** Does something for each person, all at once; returns how many seconds it took. */
    private double together(int people, Work work) throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int one = person;
            all.add(() -> {
                work.of(one);
                return true;
            });
        }
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : pool.invokeAll(all)) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / SECOND;
    }

    /** What somebody does. */
    private interface Work {
        void of(int person) throws IOException, InterruptedException;
    }

    /** Returns how many bare rows are written in a second, each in a transaction of its own. */
    private double inserts(int people) throws Exception {
        site.tables()
                .write(handle ->
                        handle.execute("create table core_figure (id text primary key, answer text not null)"));
        double seconds = together(people, person -> {
            for (int row = 0; row < INSERTS / people; row++) {
                String id = person + "-" + row;
                site.tables()
                        .write(handle ->
                                handle.execute("insert into core_figure values (?, ?)", id, "Une réponse " + id));
            }
        });
        site.tables().write(handle -> handle.execute("drop table core_figure"));
        return INSERTS / people * people / seconds;
    }

    /** Opens the form of a part of one's application, changes an answer, saves it. */
    private Sent save(int person, int turn, SplittableRandom random) throws IOException, InterruptedException {
        int part = random.nextInt(MadeUpCall.PARTS);
        String question = MadeUpCall.question(part, random.nextInt(MadeUpCall.QUESTIONS));
        String number = WrittenParts.number(person / MEMBERS);
        String path = "/appels-a-projets/dossiers/" + number + "/parties/" + MadeUpCall.part(part);
        HttpResponse<String> page = send(person, request(person, path).GET());
        Element form = Jsoup.parse(page.body()).selectFirst("form:has(input[name=revision])");
        if (form == null) {
            throw new IllegalStateException(page.statusCode() + " at " + path);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name]")
                .forEach(input -> fields.put(
                        input.attr("name"),
                        input.is("textarea") ? input.wholeText().strip() : input.val()));
        String name = "r." + question;
        String read = fields.getOrDefault(name, "");
        String text = "Personne " + person + ", fois " + turn;
        fields.put(name, text);
        fields.put("acte", "garder");
        fields.values().removeIf(String::isEmpty);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder saving = request(person, form.attr("action"))
                .header("Origin", site.address(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        long start = System.nanoTime();
        int status = send(person, saving).statusCode();
        return new Sent(number, MadeUpCall.part(part), question, read, text, status, System.nanoTime() - start);
    }

    private HttpRequest.Builder request(int person, String path) {
        return HttpRequest.newBuilder(URI.create(site.address(path))).header("Cookie", "ouvert=" + cookies.get(person));
    }

    private HttpResponse<String> send(int person, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
