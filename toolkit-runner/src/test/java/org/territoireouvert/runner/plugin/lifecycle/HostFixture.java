package org.territoireouvert.runner.plugin.lifecycle;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.runner.plugin.CallLimits;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginMigrations;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginSwitches;

/** A plugin host without storage: contexts that know the plugin's id and messages, switches in memory. */
final class HostFixture implements AutoCloseable {

    static final Duration SHORT = Duration.ofMillis(1500);
    static final CallLimits LIMITS =
            new CallLimits(SHORT, SHORT, SHORT, 5, Duration.ofMinutes(1), Duration.ofMinutes(1));

    final MovableClock clock = new MovableClock();
    final MemorySwitches switches = new MemorySwitches();
    final List<PluginSource> sources = new ArrayList<>();
    PluginMigrations migrations = plugin -> {};
    private final List<PluginHost> hosts = new ArrayList<>();

    HostFixture with(Path... paths) {
        sources.add(new PluginSource(folderOf(paths[0]), List.of(paths)));
        return this;
    }

    private static String folderOf(Path jar) {
        return jar.getName(jar.getNameCount() - 2).toString();
    }

    PluginHost host() {
        HostServices services = new HostServices(
                HostFixture::context,
                plugin -> migrations.migrate(plugin),
                switches,
                clock,
                ZoneId.of("Europe/Paris"),
                LIMITS);
        PluginHost host = new PluginHost(sources, services);
        hosts.add(host);
        return host;
    }

    PluginHost started() {
        PluginHost host = host();
        host.load();
        host.start();
        return host;
    }

    static InstalledPlugin find(PluginHost host, String id) {
        return host.plugin(new PluginId(id)).orElseThrow();
    }

    /** Asks the first page of a plugin, as the router does. */
    static Page ask(InstalledPlugin plugin) throws Exception {
        Request request = standIn(Request.class, plugin);
        return (Page) plugin.call(
                Phase.REQUEST,
                SHORT,
                () -> plugin.contributions().routes().get(0).handler().handle(request));
    }

    private static PluginContext context(InstalledPlugin plugin) {
        return standIn(PluginContext.class, plugin);
    }

    /** Answers what a plugin without tables asks: its id, its messages, its folder. */
    private static <T> T standIn(Class<T> type, InstalledPlugin plugin) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "id" -> plugin.id();
                    case "messages" -> plugin.messages();
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Override
    public void close() {
        hosts.forEach(PluginHost::close);
    }

    static final class MemorySwitches implements PluginSwitches {

        private final Set<PluginId> unwanted = new HashSet<>();

        @Override
        public boolean isEnabled(PluginId plugin) {
            return !unwanted.contains(plugin);
        }

        @Override
        public void setEnabled(PluginId plugin, boolean enabled) {
            if (enabled) {
                unwanted.remove(plugin);
            } else {
                unwanted.add(plugin);
            }
        }
    }

    static final class MovableClock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }
    }
}
