package org.territoireouvert.acceptance.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PlanParts;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.registry.source.Registries;

/**
 * Installs two plugins, updates both, rolls one back, removes both, and again, until it is killed. Says in a file which change it
 * begins and which is done.
 */
final class EndlessChanges {

    /** What is wanted after each change, as {@link #state} writes it; the one before the first is the last. */
    static final List<String> STATES =
            List.of("map 1.0.0, wiki 1.0.0", "map 1.1.0, wiki 1.1.0", "map 1.0.0, wiki 1.1.0", "");

    private EndlessChanges() {}

    /** Works in a data folder, with packages of a folder. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path packages = Path.of(arguments[1]);
        Path told = Path.of(arguments[2]);
        int first = Integer.parseInt(arguments[3]);
        for (int step = first; ; step++) {
            tell(told, "begin " + step);
            make(data, packages, step % STATES.size());
            tell(told, "done " + step);
        }
    }

    private static void make(Path data, Path packages, int change) {
        switch (change) {
            case 0 -> apply(data, changes -> install(changes, packages, "1.0.0"));
            case 1 -> apply(data, changes -> install(changes, packages, "1.1.0"));
            case 2 -> apply(data, changes -> changes.rollback(new PluginId("map")));
            default -> apply(data, changes -> changes.remove(Set.of(new PluginId("map"), new PluginId("wiki")), false));
        }
    }

    private static Plan install(PluginChanges changes, Path packages, String version) {
        return changes.install(
                List.of(),
                List.of(packages.resolve("map-" + version + ".zip"), packages.resolve("wiki-" + version + ".zip")),
                Optional.empty());
    }

    private static void apply(Path data, Function<PluginChanges, Plan> planning) {
        try (PluginChanges changes = PluginChanges.begin(parts(data))) {
            changes.apply(planning.apply(changes));
        }
    }

    static PlanParts parts(Path data) {
        return new PlanParts(
                InstalledFolder.below(data),
                data.resolve("none"),
                new RegistryCatalogue(List.of(), new Registries(data, data.resolve("none"), InstantSource.system())),
                new DescriptorReader(ToolkitVersion.API, Runtime.version().feature()),
                InstantSource.system(),
                ZoneId.of("Europe/Paris"));
    }

    /** Returns which plugins are wanted, in order. */
    static String state(PluginChanges changes) {
        return String.join(
                ", ",
                changes.inventory().wanted().plugins().stream()
                        .map(plugin -> plugin.id() + " " + plugin.current().version())
                        .toList());
    }

    private static void tell(Path told, String line) throws IOException {
        Files.writeString(told, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
