package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration as a newcomer starts it: in a process of its own, each plugin a module, and every link leads somewhere. */
class DemonstrationIT {

    private static final int MOST_PAGES = 250;

    @TempDir
    private static Path folder;

    private static Process process;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        process = Command.builder(folder, Map.of(), "demo", "--port", "0", "--data", folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        address = lines.lines()
                .filter(line -> line.contains("http://localhost:"))
                .map(line -> line.substring(line.indexOf("http://localhost:")).strip())
                .findFirst()
                .orElseThrow();
        Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itShowsTheTownAtHome() throws Exception {
        try (Walk walk = new Walk(address)) {
            assertThat(walk.page("/").text()).contains("Val-de-Lisière", "Budget participatif");
        }
    }

    @Test
    void everyLinkOfAVisitorLeadsSomewhere() throws Exception {
        try (Walk walk = new Walk(address)) {
            assertThat(walk.from("/", MOST_PAGES)).isEmpty();
            assertThat(walk.visited()).hasSizeGreaterThan(80);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESIDENT", "MODERATOR", "ADMINISTRATOR"})
    void everyLinkOfAPersonLeadsSomewhere(String role) throws Exception {
        try (Walk walk = new Walk(address)) {
            walk.enter(role);

            assertThat(walk.from(role.equals("RESIDENT") ? "/mon-compte" : "/admin", MOST_PAGES))
                    .isEmpty();
            assertThat(walk.visited()).hasSizeGreaterThan(80);
        }
    }
}
