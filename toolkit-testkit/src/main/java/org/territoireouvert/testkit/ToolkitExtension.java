package org.territoireouvert.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * Boots the real runtime with plugins for the tests of a class, and gives it to those that ask for a {@link TestSite}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();
 * }</pre>
 */
public final class ToolkitExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private final List<PluginSource> plugins = new ArrayList<>();
    private boolean postgres;
    private boolean demonstrated;
    private InstantSource clock = InstantSource.system();
    private @Nullable TestSite site;

    private ToolkitExtension(List<PluginSource> plugins) {
        this.plugins.addAll(plugins);
    }

    /** Takes the plugin that this module has compiled, with its private libraries. */
    public static ToolkitExtension ofClasses(Path... libraries) {
        return of(PluginSource.of(Path.of("target", "classes"), libraries));
    }

    /** Takes plugins wherever they are. */
    public static ToolkitExtension of(PluginSource... sources) {
        return new ToolkitExtension(List.of(sources));
    }

    /** Uses PostgreSQL instead of SQLite. */
    public ToolkitExtension onPostgres() {
        postgres = true;
        return this;
    }

    /** Fills in the demonstration data. */
    public ToolkitExtension demonstrated() {
        demonstrated = true;
        return this;
    }

    /** Uses another clock. */
    public ToolkitExtension at(InstantSource other) {
        clock = other;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestSite started = TestSite.start(postgres ? TestDatabases.postgres() : TestDatabases.sqlite(), clock, plugins);
        site = started;
        if (demonstrated) {
            started.server().demonstrate();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (site != null) {
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSite.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site;
    }
}
