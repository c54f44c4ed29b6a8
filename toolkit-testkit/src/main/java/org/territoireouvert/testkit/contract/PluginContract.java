package org.territoireouvert.testkit.contract;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestSite;

/**
 * What every plugin owes to the others, checked on its packaged jar in a real module layer. Extend it, name the jar:
 *
 * <pre>{@code
 * class TreesContractIT extends PluginContract {
 *     TreesContractIT() {
 *         super(Path.of("target", "trees-0.1.0.jar"));
 *     }
 * }
 * }</pre>
 *
 * <p>The checks are about the package, the messages, the pages, who may open them, the data, the people and the life of the plugin;
 * the guide of plugins lists them. All need the demonstration data of the plugin.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContract
        implements PackageChecks, MessageChecks, PageChecks, PermissionChecks, DataChecks, PersonChecks, LifeChecks {

    private final PluginSource source;
    private TestedPlugin tested;

    /**
     * Names the plugin.
     *
     * @param jar the packaged plugin
     * @param libraries its private libraries
     */
    @SuppressWarnings("NullAway") // started before the first check
    protected PluginContract(Path jar, Path... libraries) {
        this.source = PluginSource.of(jar, libraries);
    }

    @BeforeAll
    void startTheSite() {
        tested = new TestedPlugin(source);
    }

    @AfterAll
    void stopTheSite() {
        tested.close();
    }

    @Override
    public final TestedPlugin tested() {
        return tested;
    }

    /**
     * Does as somebody what the plugin keeps about people: signs a citizen in and sends its forms. Without it the people whom the
     * demonstration names have to do.
     *
     * @param site with the demonstration, of which nothing else is asked afterwards
     */
    @Override
    public void takePart(TestSite site) {}

    /**
     * Returns the jars of the last releases, the plugin's own first, whose data this version has to keep; none before the first
     * release.
     */
    @Override
    public List<List<Path>> releases() {
        return List.of();
    }
}
