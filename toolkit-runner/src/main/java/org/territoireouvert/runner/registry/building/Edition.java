package org.territoireouvert.runner.registry.building;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;

/**
 * The next index of a registry: what the one before said, a higher serial number, and one change. Nothing is ever taken out.
 *
 * @param before the index that it follows
 * @param generated when it is made
 * @param expires until when it may be believed
 */
record Edition(RegistryIndex before, Instant generated, Instant expires) {

    /** Follows an index without a new date, for a change of those who sign it. */
    static Edition of(RegistryIndex before) {
        return new Edition(before, before.generated(), before.expires());
    }

    /**
     * Follows an index.
     *
     * @param valid how long it may be believed
     */
    static Edition of(RegistryIndex before, Instant now, Duration valid) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new Edition(before, second, second.plus(valid));
    }

    RegistryIndex keys(List<RegistryKey> keys) {
        return next(keys, before.plugins(), before.warnings(), before.withdrawn());
    }

    RegistryIndex plugins(List<ListedPlugin> plugins) {
        return next(before.keys(), plugins, before.warnings(), before.withdrawn());
    }

    RegistryIndex warn(Warning warning) {
        if (before.warnings().stream().anyMatch(one -> one.id().equals(warning.id()))) {
            throw new RefusedException(Ground.CONFLICT, "registry.warning-taken", warning.id());
        }
        List<Warning> warnings = new ArrayList<>(before.warnings());
        warnings.add(warning);
        return next(before.keys(), before.plugins(), warnings, before.withdrawn());
    }

    RegistryIndex withdraw(Withdrawal withdrawal) {
        if (before.withdrawalOf(withdrawal.plugin(), withdrawal.version()).isPresent()) {
            throw new RefusedException(
                    Ground.CONFLICT, "registry.withdrawn-before", withdrawal.plugin() + " " + withdrawal.version());
        }
        List<Withdrawal> withdrawn = new ArrayList<>(before.withdrawn());
        withdrawn.add(withdrawal);
        return next(before.keys(), before.plugins(), before.warnings(), withdrawn);
    }

    private RegistryIndex next(
            List<RegistryKey> keys, List<ListedPlugin> plugins, List<Warning> warnings, List<Withdrawal> withdrawn) {
        return new RegistryIndex(
                before.registry(), before.serial() + 1, generated, expires, keys, plugins, warnings, withdrawn);
    }
}
