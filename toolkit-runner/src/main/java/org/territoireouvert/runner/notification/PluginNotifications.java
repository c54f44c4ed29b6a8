package org.territoireouvert.runner.notification;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Tells people what happened in one plugin. */
public final class PluginNotifications implements Notifications {

    private final InstalledPlugin plugin;
    private final Teller teller;

    /** Tells in the name of a plugin. */
    public PluginNotifications(InstalledPlugin plugin, Teller teller) {
        this.plugin = plugin;
        this.teller = teller;
    }

    @Override
    public void tell(Handle transaction, String personId, Notice notice) {
        teller.tell(transaction, plugin.id().value(), personId, declared(notice));
    }

    @Override
    public void tellAddress(Handle transaction, String address, Notice notice) {
        teller.tellAddress(transaction, plugin.id().value(), address, declared(notice));
    }

    @Override
    public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {
        teller.tellFollowers(transaction, plugin.id().value(), followed, declared(notice), exceptPersonId);
    }

    private Notice declared(Notice notice) {
        NotificationKind kind = notice.kind();
        if (plugin.contributions().notifications().stream()
                .noneMatch(known -> known.name().equals(kind.name()))) {
            throw new IllegalArgumentException(
                    "The plugin " + plugin.id() + " has not declared the kind of news \"" + kind.name() + "\"");
        }
        return notice;
    }
}
