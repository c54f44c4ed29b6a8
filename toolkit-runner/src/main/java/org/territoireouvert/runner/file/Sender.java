package org.territoireouvert.runner.file;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;

/**
 * For whom a file is kept.
 *
 * @param account noted with the file; empty for a plugin and for nobody
 * @param limited whom the limit counts of how often files are sent; empty for a plugin that makes them itself
 * @param isCitizen whether the limit of one person holds
 */
record Sender(Optional<String> account, Optional<String> limited, boolean isCitizen) {

    static Sender of(Actor by) {
        return switch (by) {
            case Actor.Citizen citizen -> account(citizen.personId(), true);
            case Actor.Agent agent -> account(agent.personId(), false);
            case Actor.Visitor visitor -> throw new IllegalArgumentException("No file is kept for a visitor");
            case Actor.PluginActor plugin -> new Sender(Optional.empty(), Optional.empty(), false);
        };
    }

    private static Sender account(String id, boolean citizen) {
        return new Sender(Optional.of(id), Optional.of(id), citizen);
    }

    /** Somebody whom only the limit knows. */
    static Sender nobody(String name) {
        return new Sender(Optional.empty(), Optional.of(name), false);
    }

    /** Tells whether neither an account nor a plugin stands behind it. */
    boolean isNobody() {
        return account.isEmpty() && limited.isPresent();
    }
}
