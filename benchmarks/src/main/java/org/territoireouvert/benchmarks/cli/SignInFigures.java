package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.FileSettings;
import org.territoireouvert.runner.identity.staff.password.PasswordHashes;
import org.territoireouvert.runner.storage.Storage;

/**
 * Compares, by the median of the differences within each pair, how long the sign-in forms take for addresses that have an account and for those that have none: by turns, warm, each try
 * from a network of its own so that no limit is met.
 */
public final class SignInFigures {

    private static final int WARM_UP = 50;
    private static final double MILLION = 1_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_jeton\" value=\"([^\"]+)\"");

    private final ToolkitServer server;
    private final HttpClient client;
    private int network;

    private SignInFigures(ToolkitServer server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    /**
     * A form.
     *
     * @param page on which it stands, to which it is sent
     * @param fields besides the token; the address is added
     * @param status of the answer when all fields were understood
     * @param least milliseconds that the work behind it takes at least, without which something else was measured
     */
    private record Form(String name, String page, String fields, int status, double least) {}

    /** Measures as many tries of each kind as are named. */
    public static void main(String[] arguments) throws Exception {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        int tries = Integer.parseInt(arguments[0]);
        Configuration configuration = configuration(Files.createTempDirectory("ouvert-figures"));
        try (ToolkitServer server = ToolkitServer.start(ToolkitRuntime.of(configuration));
                HttpClient client = HttpClient.newHttpClient()) {
            for (int index = 0; index < WARM_UP + tries; index++) {
                server.signIn(known(index), "Camille Exemple", Set.of(Role.EDITOR));
            }
            givePasswords(configuration);
            SignInFigures figures = new SignInFigures(server, client);
            System.out.printf("%-12s %12s %12s %12s%n", "median, ms", "known", "unknown", "difference");
            figures.measure(new Form("citizens", "/connexion", "mel=", 303, 0), tries);
            figures.measure(
                    new Form("staff", "/connexion/agents", "mot-de-passe=une+phrase+fausse+et+longue&mel=", 422, 10),
                    tries);
        }
    }

    private static Configuration configuration(Path data) {
        return new Configuration(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                data,
                data.resolve("plugins"),
                false,
                List.of("127.0.0.1"),
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                FileSettings.PLAIN,
                false);
    }

    private static void givePasswords(Configuration configuration) {
        String hash = new PasswordHashes().of("la phrase juste de tout le monde");
        try (Storage storage = Storage.open(configuration)) {
            storage.core()
                    .<Integer, RuntimeException>write(handle ->
                            handle.createUpdate("""
                            insert into core_password (account_id, hash, changed_at)
                            select id, :hash, created_at from core_account""").bind("hash", hash).execute());
        }
    }

    private static String known(int index) {
        return "connu-" + index + "@exemple.fr";
    }

    private static String unknown(int index) {
        return "inconnu-" + index + "@exemple.fr";
    }

    private void measure(Form form, int tries) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create(address(form.page()))).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("There is no form on " + form.page());
        }
        String fields = "_jeton=" + token.group(1) + "&" + form.fields();
        double[] known = new double[tries];
        double[] unknown = new double[tries];
        for (int index = -WARM_UP; index < tries; index++) {
            boolean knownFirst = index % 2 == 0;
            int number = index + WARM_UP;
            double first = time(form, fields + encode(knownFirst ? known(number) : unknown(number)), cookie);
            double second = time(form, fields + encode(knownFirst ? unknown(number) : known(number)), cookie);
            if (index >= 0) {
                known[index] = knownFirst ? first : second;
                unknown[index] = knownFirst ? second : first;
            }
        }
        if (median(known) < form.least() || median(unknown) < form.least()) {
            throw new IllegalStateException("The form " + form.name() + " answered before a password was compared");
        }
        double[] differences = new double[tries];
        Arrays.setAll(differences, index -> known[index] - unknown[index]);
        double difference = Math.abs(median(differences));
        System.out.printf(
                Locale.ROOT, "%-12s %12.2f %12.2f %12.2f%n", form.name(), median(known), median(unknown), difference);
    }

    private double time(Form form, String body, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(form.page())))
                .header("Cookie", cookie)
                .header("Origin", address(""))
                .header("X-Forwarded-For", "10." + network / 256 + "." + network++ % 256 + ".1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        double elapsed = (System.nanoTime() - start) / MILLION;
        if (status != form.status()) {
            throw new IllegalStateException("The form " + form.name() + " answered " + status);
        }
        return elapsed;
    }

    private String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
