package org.territoireouvert.runner.notification.mailing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks.Ending;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * A mailing list with the plugin that declared it.
 *
 * @param plugin keeps the addresses
 * @param list of the plugin
 */
public record DeclaredList(InstalledPlugin plugin, MailingList list) {

    private static final String OWNER = "_list.";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static Ending ending(String plugin, String list, String recipientId) {
        return new Ending(recipientId, OWNER + plugin, list);
    }

    /** Tells whether a click ends mails to an address, and not news to an account. */
    public static boolean isMeantBy(Ending ending) {
        return ending.owner().startsWith(OWNER);
    }

    /** Finds the list that a click ends; empty when its plugin is gone. */
    public static Optional<DeclaredList> of(Ending ending, List<InstalledPlugin> plugins) {
        return plugins.stream()
                .filter(plugin -> ending.owner().equals(OWNER + plugin.id().value()))
                .flatMap(plugin -> plugin.contributions().mailingLists().stream()
                        .filter(list -> list.name().equals(ending.kind()))
                        .map(list -> new DeclaredList(plugin, list)))
                .findFirst();
    }

    /** Returns what is sent. */
    public String label(Locale locale) {
        return plugin.messages().format(locale, list.labelKey());
    }

    /**
     * Has the plugin forget an address.
     *
     * @throws PluginCallException when it cannot now
     */
    public void end(String recipientId) throws PluginCallException {
        plugin.call(Phase.REQUEST, LIMIT, () -> {
            list.ending().end(recipientId);
            return true;
        });
    }
}
