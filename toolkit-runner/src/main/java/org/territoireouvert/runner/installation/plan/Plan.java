package org.territoireouvert.runner.installation.plan;

import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.staging.StagedVersion;

/**
 * A change of any number of plugins that happens as a whole or not at all.
 *
 * @param changes by plugin; empty when all is as it was asked
 * @param after what is wanted then
 * @param staged versions that are put in place first, checked
 */
public record Plan(List<PlannedChange> changes, Wanted after, List<StagedVersion> staged) {

    /** Copies the lists. */
    public Plan {
        changes = List.copyOf(changes);
        staged = List.copyOf(staged);
    }

    /** Returns the plugins whose ids have to be typed before it is made. */
    public List<PluginId> toBeTyped() {
        return changes.stream()
                .filter(PlannedChange::needsTypedId)
                .map(PlannedChange::id)
                .toList();
    }

    /** Returns the plugins whose data go for ever. */
    public List<PluginId> purged() {
        return changes.stream()
                .filter(change -> change.kind() == PluginAct.Kind.PURGED)
                .map(PlannedChange::id)
                .toList();
    }

    /** Returns how many bytes were fetched for it. */
    public long download() {
        return changes.stream().mapToLong(PlannedChange::download).sum();
    }
}
