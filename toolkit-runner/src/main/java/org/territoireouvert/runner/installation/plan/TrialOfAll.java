package org.territoireouvert.runner.installation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.lifecycle.TrialLoading;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.text.Sentence;

/**
 * Loads all plugins as they will be, up to their module layers: two that want one name, a missing module, a library that is there
 * twice and a file that is no jar come out here. What is there comes first, so that a problem is laid to what is new.
 */
record TrialOfAll(PlanParts parts) {

    /**
     * Tries them.
     *
     * @param result all plugins
     * @param changed those that were not there before; a problem of another was there before, and is no reason
     * @throws RefusedException when one that is new could not be loaded
     */
    void check(Map<PluginId, Inventory.Found> result, Set<PluginId> changed) {
        List<PluginId> order = new ArrayList<>(result.keySet().stream()
                .filter(id -> !changed.contains(id))
                .sorted()
                .toList());
        order.addAll(changed.stream().sorted().toList());
        List<Sentence> problems = new ArrayList<>();
        try (TrialLoading trial = new TrialLoading(parts.runtime(), parts.zone())) {
            for (PluginId id : order) {
                Optional<Failure> failure =
                        trial.attempt(Objects.requireNonNull(result.get(id)).source());
                failure.filter(one -> changed.contains(id))
                        .ifPresent(one -> problems.add(Sentence.of(one.sentenceKey(), id, one.cause())));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(Ground.CONFLICT, "installation.trial", problems);
        }
    }
}
