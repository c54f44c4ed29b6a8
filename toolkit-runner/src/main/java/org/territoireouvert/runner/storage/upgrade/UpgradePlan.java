package org.territoireouvert.runner.storage.upgrade;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.migration.WantedTables;

/**
 * What a start would change in the database.
 *
 * @param holdsData whether there is anything that could be lost
 * @param owners all owners of tables, the runtime first, then the plugins in the order given
 */
public record UpgradePlan(boolean holdsData, List<Part> owners) {

    /** Copies the list. */
    public UpgradePlan {
        owners = List.copyOf(owners);
    }

    /**
     * An owner.
     *
     * @param wanted what its tables have to be
     * @param state where they stand
     * @param version of the owner that changed them last; empty when it is not known
     * @param refusal why this version may not use them; empty when it may
     */
    public record Part(WantedTables wanted, TableState state, String version, Optional<StorageException> refusal) {

        /** Tells whether scripts have to be applied. */
        public boolean isPending() {
            return refusal.isEmpty() && !state.pendingScripts().isEmpty();
        }

        /** Returns the versions before and after, for example {@code core-0.1.0-0.2.0}. */
        String step() {
            String before = !version.isEmpty() ? version : state instanceof TableState.Absent ? "0" : "x";
            return wanted.owner() + "-" + before + "-" + (wanted.version().isEmpty() ? "x" : wanted.version());
        }
    }

    /** Returns the owners with scripts to be applied. */
    public List<Part> pending() {
        return owners.stream().filter(Part::isPending).toList();
    }

    /** Tells whether data have to be saved and a copy tried first. */
    public boolean needsRehearsal() {
        return holdsData && !pending().isEmpty();
    }
}
