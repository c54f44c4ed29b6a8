package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.testkit.SuccessiveServers;
import org.territoireouvert.testkit.TestSite;

/** How a plugin comes and goes. */
interface LifeChecks {

    Duration LIMIT_OF_A_STOP = Duration.ofSeconds(10);

    TestedPlugin tested();

    @Test
    default void closesAtOnceWhenDisabled() {
        String path = tested().plugin().descriptor().addressPrefix();
        try (TestSite other = tested().empty()) {
            assertThat(other.get(path).statusCode()).isEqualTo(200);
            other.asAdministrator();

            var answer = other.submit(
                    "/admin/plugins", "/admin/plugins/" + tested().plugin().id() + "/eteindre", Map.of());

            assertThat(answer.statusCode()).isLessThan(400);
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    default void registersAgainAfterItStopped() {
        try (SuccessiveServers servers = new SuccessiveServers()) {
            List<String> first = servers.run(tested().source(), LifeChecks::routes);
            List<String> second = servers.run(tested().source(), LifeChecks::routes);

            assertThat(second).isNotEmpty().isEqualTo(first);
        }
    }

    private static List<String> routes(ToolkitServer server) {
        return server.runtime().plugins().get(0).contributions().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
    }

    @Test
    default void stopsInTimeAndLeavesNoThread() {
        try (SuccessiveServers servers = new SuccessiveServers()) {
            ClassLoader[] loader = new ClassLoader[1];
            InstalledPlugin stopped = servers.run(tested().source(), server -> {
                InstalledPlugin plugin = server.runtime().plugins().get(0);
                loader[0] = loader(plugin);
                return plugin;
            });

            assertThat(stopped.status().failure())
                    .as("what went wrong when it stopped, which may take " + LIMIT_OF_A_STOP.toSeconds() + " s")
                    .isEmpty();
            becomes(() -> threads(loader[0]).isEmpty());
            assertThat(threads(loader[0])).as("threads that are left").isEmpty();
        }
    }

    private static List<Thread> threads(ClassLoader loader) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getContextClassLoader() == loader)
                .toList();
    }

    private static ClassLoader loader(InstalledPlugin plugin) {
        try {
            return plugin.call(
                    PluginStatus.Phase.CALL,
                    LIMIT_OF_A_STOP,
                    () -> Thread.currentThread().getContextClassLoader());
        } catch (PluginCallException failure) {
            throw new AssertionError("The plugin cannot be called", failure);
        }
    }

    @Test
    default void letsItsClassesGo() {
        WeakReference<ClassLoader> classes = classesOfAServerThatHasStopped();

        forgetWhatIsHeldSoftly();
        becomes(() -> {
            System.gc();
            return classes.refersTo(null);
        });

        assertThat(classes.refersTo(null))
                .as("nothing refers to the classes of the plugin any more")
                .isTrue();
    }

    /** The virtual machine lets go of all soft references, its own among them, before it refuses memory. */
    private static void forgetWhatIsHeldSoftly() {
        long more = Runtime.getRuntime().maxMemory() / Long.BYTES;
        if (more < Integer.MAX_VALUE - 8) {
            try {
                Reference.reachabilityFence(new long[(int) more]);
            } catch (OutOfMemoryError refused) {
                // Which is what was wanted.
            }
        }
    }

    private WeakReference<ClassLoader> classesOfAServerThatHasStopped() {
        try (SuccessiveServers servers = new SuccessiveServers()) {
            return servers.run(
                    tested().source(),
                    server -> new WeakReference<>(
                            loader(server.runtime().plugins().get(0))));
        }
    }

    private static void becomes(BooleanSupplier condition) {
        for (int look = 0; look < 100 && !condition.getAsBoolean(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
