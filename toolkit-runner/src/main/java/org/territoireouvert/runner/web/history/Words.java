package org.territoireouvert.runner.web.history;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.web.server.WebParts;

/** Puts codes that stand in the history into words, also those of plugins that are gone. */
final class Words {

    private final WebParts parts;

    Words(WebParts parts) {
        this.parts = parts;
    }

    /** Returns a message of the runtime that is there for certain. */
    String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }

    /** Returns a message of a plugin, or of the runtime for an empty id; empty when plugin or message is not there. */
    Optional<String> find(Locale locale, String owner, String key) {
        if (owner.isEmpty()) {
            return find(parts.messages(), locale, key);
        }
        return parts.plugins().get().stream()
                .filter(plugin -> plugin.id().value().equals(owner))
                .findFirst()
                .flatMap(plugin -> find(plugin.messages(), locale, key));
    }

    private static Optional<String> find(Messages messages, Locale locale, String key) {
        try {
            return Optional.of(messages.format(locale, key));
        } catch (IllegalArgumentException noSuchMessage) {
            return Optional.empty();
        }
    }
}
