package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestBrowser;

/**
 * The archive of all applications of a call with their files, taken over HTTP and read to its end: of a tenth of the applications, then of
 * all, in a heap that is far smaller than the files. Against reading the same bytes from the disk.
 */
public final class ArchiveFigures {

    private static final int FILE_BYTES = 210_000;
    private static final int FOLDER_LETTERS = 2;
    private static final int TURNS = 3;
    private static final int BUFFER = 65_536;
    private static final double SECOND = 1_000_000_000;
    private static final double MEGABYTE = 1_000_000;
    private static final String SLUG = "essai";

    private ArchiveFigures() {}

    /** What was read of an archive. */
    private record Taken(int documents, int files, int lines, long bytes) {}

    /** Measures with the plugins of a folder, 5,000 applications or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws Exception {
        int applications = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        System.out.printf(
                "heap of %,d MB at most%n%-12s %12s %9s %9s %9s %9s %9s %12s%n",
                Runtime.getRuntime().maxMemory() / 1_048_576,
                "engine",
                "applications",
                "MB",
                "seconds",
                "best",
                "MB/s",
                "times",
                "MB after GC");
        for (Engine engine : engines) {
            measure(engine, Path.of(arguments[0]), applications / 10);
            measure(engine, Path.of(arguments[0]), applications);
        }
    }

    private static void measure(Engine engine, Path plugins, int applications) throws Exception {
        try (FigureSite figures = new FigureSite(engine, plugins);
                HttpClient client = HttpClient.newHttpClient();
                TestBrowser lead = figures.site().browser().asAgent("lead@exemple.fr", "Instruction", Role.EDITOR)) {
            MadeUpCall call = new MadeUpCall(SLUG, LocalDate.now().minusDays(30));
            new MadeUpApplications(call, List.of(), FILE_BYTES)
                    .fill(figures.site().tables(), applications);
            figures.analyze();
            Path folder = Files.createDirectories(figures.folder()
                    .resolve(Storage.UPLOADS)
                    .resolve(MadeUpApplications.file(0).substring(0, FOLDER_LETTERS)));
            files(folder, applications);
            double reference = read(folder);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(lead.address("/appels-a-projets/instruire/" + SLUG + "/export.zip")))
                    .header("Cookie", "ouvert=" + lead.cookie("ouvert").orElseThrow())
                    .build();
            double[] seconds = new double[TURNS];
            Taken taken = new Taken(0, 0, 0, 0);
            try (HeapInUse heap = new HeapInUse()) {
                for (int turn = 0; turn < TURNS; turn++) {
                    long start = System.nanoTime();
                    taken = take(client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body());
                    seconds[turn] = (System.nanoTime() - start) / SECOND;
                    if (taken.documents() != applications || taken.files() != applications) {
                        throw new IllegalStateException("Of " + applications + " applications there were " + taken);
                    }
                }
                java.util.Arrays.sort(seconds);
                double median = seconds[TURNS / 2];
                System.out.printf(
                        "%-12s %,12d %,9.0f %9.1f %9.1f %9.0f %9.1f %12.0f%n",
                        engine,
                        applications,
                        taken.bytes() / MEGABYTE,
                        median,
                        seconds[0],
                        taken.bytes() / MEGABYTE / median,
                        median / reference,
                        heap.highest());
            }
        }
    }

    /** Has the store hold a file for each application: the same bytes, which nothing makes smaller, under many names. */
    private static void files(Path folder, int applications) throws IOException {
        byte[] bytes = new byte[FILE_BYTES];
        new Random(4).nextBytes(bytes);
        Path first = folder.resolve(MadeUpApplications.file(0));
        Files.write(first, bytes);
        for (int index = 1; index < applications; index++) {
            Files.createLink(folder.resolve(MadeUpApplications.file(index)), first);
        }
    }

    /** Returns the seconds in which all files are read from the disk, one after the other. */
    private static double read(Path folder) throws IOException {
        long start = System.nanoTime();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try (InputStream content = Files.newInputStream(file)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return (System.nanoTime() - start) / SECOND;
    }

    private static Taken take(InputStream archive) throws IOException {
        int documents = 0;
        int files = 0;
        int lines = 0;
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                }
                bytes += size;
                documents += entry.getName().endsWith("/dossier.json") ? 1 : 0;
                files += entry.getName().endsWith("/1-plan.pdf") && size == FILE_BYTES ? 1 : 0;
                lines += entry.getName().endsWith(".csv") ? 1 : 0;
            }
        }
        return new Taken(documents, files, lines, bytes);
    }
}
