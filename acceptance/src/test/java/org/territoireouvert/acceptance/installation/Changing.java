package org.territoireouvert.acceptance.installation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PlanParts;
import org.territoireouvert.runner.installation.plan.PluginChanges;

/** Changes the plugins of an instance that a configuration describes. */
record Changing(Configuration configuration) {

    Plan install(Path... files) {
        return change(changes -> changes.install(List.of(), List.of(files), Optional.empty()));
    }

    Plan rollback(String id) {
        return change(changes -> changes.rollback(new PluginId(id)));
    }

    Plan remove(String id) {
        return change(changes -> changes.remove(Set.of(new PluginId(id)), false));
    }

    Plan change(Function<PluginChanges, Plan> planning) {
        try (PluginChanges changes = begin()) {
            Plan plan = planning.apply(changes);
            changes.apply(plan);
            return plan;
        }
    }

    PluginChanges begin() {
        return PluginChanges.begin(
                PlanParts.of(configuration, RegistryCatalogue.kept(configuration), InstantSource.system()));
    }
}
