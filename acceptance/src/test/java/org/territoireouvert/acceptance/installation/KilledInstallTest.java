package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.WantedSources;
import org.territoireouvert.runner.installation.Withdrawals;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.installation.verification.VerifyInstalled;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.testkit.TestDatabases;

/** Kills a process that changes plugins at 50 instants: each time the old or the new state is there, whole, and a start works. */
class KilledInstallTest {

    private static final int KILLS = 50;
    private static final int STARTS = 5;
    private static final long SEED = 20_261_128;
    private static final int LONGEST_MILLIS = 600;

    @TempDir
    Path folder;

    @Test
    void theOldOrTheNewStateIsThereWheneverTheProcessIsKilled() throws Exception {
        Path packages = folder.resolve("packages");
        for (String version : List.of("1.0.0", "1.1.0")) {
            SmallPlugin.of("map", version, "1.0.0").in(packages);
            SmallPlugin.of("wiki", version, "1.0.0").in(packages);
        }
        Path data = folder.resolve("data");
        Path told = folder.resolve("told.txt");
        Random random = new Random(SEED);
        int next = 0;
        int cutOff = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(told);
            killAfter(random.nextInt(LONGEST_MILLIS), data, packages, told, next);
            List<String> lines = Files.readAllLines(told);
            int begun = number(lines, "begin ").orElseThrow();
            int done = number(lines, "done ").orElse(next - 1);

            String state = look(data);
            assertThat(state).as("kill %d between %d and %d", kill, done, begun).isIn(after(done), after(begun));
            cutOff += begun > done ? 1 : 0;
            next = state.equals(after(begun)) ? begun + 1 : done + 1;
            if (kill % (KILLS / STARTS) == 0) {
                assertThat(started(data)).isEqualTo(state);
            }
        }

        // Most kills come into the middle of a change.
        assertThat(cutOff).isGreaterThan(KILLS / 2);
    }

    private void killAfter(int millis, Path data, Path packages, Path told, int next) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessChanges.class.getName(),
                        data.toString(),
                        packages.toString(),
                        told.toString(),
                        Integer.toString(next))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("changes.log").toFile())
                .start();
        for (int wait = 0; wait < 6_000 && !Files.exists(told) && process.isAlive(); wait++) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        assertThat(process.isAlive())
                .as(() -> "The changes ended: " + read(folder.resolve("changes.log")))
                .isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static Optional<Integer> number(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start)
                        && !line.substring(start.length()).isEmpty())
                .map(line -> Integer.parseInt(line.substring(start.length())))
                .reduce((one, two) -> two);
    }

    private static String after(int step) {
        int size = EndlessChanges.STATES.size();
        return EndlessChanges.STATES.get(Math.floorMod(step, size));
    }

    /** Looks at what is there first as a start does, then as the next change does, which sweeps. */
    private static String look(Path data) throws Exception {
        InstalledFolder installed = InstalledFolder.below(data);
        List<PluginSource> sources = new WantedSources(installed, data.resolve("none"), Withdrawals.NONE).find();
        assertThat(sources).allSatisfy(source -> assertThat(source.block()).isEmpty());
        assertThat(new VerifyInstalled(installed).look())
                .allSatisfy(checked -> assertThat(checked.faults()).isEmpty());
        try (PluginChanges changes = PluginChanges.begin(EndlessChanges.parts(data))) {
            assertThat(changes.inventory().present()).hasSize(sources.size());
            assertThat(leftovers(changes, installed)).isZero();
            return EndlessChanges.state(changes);
        }
    }

    private static long leftovers(PluginChanges changes, InstalledFolder installed) throws Exception {
        long wanted = changes.inventory().wanted().plugins().stream()
                .mapToLong(plugin -> plugin.previous().isPresent() ? 2 : 1)
                .sum();
        try (Stream<Path> folders = Files.walk(installed.root(), 2)) {
            return folders.filter(path ->
                                    path.getNameCount() == installed.root().getNameCount() + 2)
                            .filter(Files::isDirectory)
                            .count()
                    - wanted;
        }
    }

    /** Starts as {@code ouvert serve} would, without serving, and returns what came up. */
    private static String started(Path data) {
        Configuration configuration = TestDatabases.configuration(data, Optional.empty());
        try (ToolkitRuntime runtime = ToolkitRuntime.forInspection(configuration)) {
            assertThat(runtime.plugins())
                    .allSatisfy(plugin -> assertThat(plugin.status().state()).isEqualTo(State.REGISTERED));
            return String.join(
                    ", ",
                    runtime.plugins().stream()
                            .map(plugin ->
                                    plugin.id() + " " + plugin.descriptor().version())
                            .toList());
        }
    }
}
