package org.territoireouvert.runner.plugin.modulepath;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginSwitches;
import org.territoireouvert.runner.plugin.lifecycle.HostServices;
import org.territoireouvert.runner.plugin.lifecycle.PluginHost;

/** Loads the plugins of a folder and prints where they stand; in a package that is not of the runtime's module. */
public final class ModulePathProgram {

    private ModulePathProgram() {}

    /** Runs; the argument is the plugins' folder. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("named " + PluginHost.class.getModule().isNamed());
        HostServices services = new HostServices(
                ModulePathProgram::context, plugin -> {}, new AllWanted(), InstantSource.system(), ZoneOffset.UTC);
        try (PluginHost host = new PluginHost(PluginSource.below(Path.of(arguments[0])), services)) {
            host.load();
            host.start();
            for (InstalledPlugin plugin : host.plugins()) {
                out.println(plugin.id() + " " + plugin.status().state() + " " + told(plugin));
            }
        }
    }

    private static String told(InstalledPlugin plugin) throws Exception {
        if (!plugin.isServing()) {
            return plugin.status().failure().map(Failure::sentenceKey).orElse("");
        }
        Request request = standIn(Request.class, plugin.id());
        Page page = (Page) plugin.call(
                Phase.REQUEST,
                Duration.ofSeconds(5),
                () -> plugin.contributions().routes().get(0).handler().handle(request));
        return page.title();
    }

    private static PluginContext context(InstalledPlugin plugin) {
        return standIn(PluginContext.class, plugin.id());
    }

    private static <T> T standIn(Class<T> type, PluginId id) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> id));
    }

    private static final class AllWanted implements PluginSwitches {

        @Override
        public boolean isEnabled(PluginId plugin) {
            return true;
        }

        @Override
        public void setEnabled(PluginId plugin, boolean enabled) {
            // Nobody changes it here.
        }
    }
}
