package org.territoireouvert.runner.notification.mailing;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.mail.StoredMail;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Sends mails of one plugin to addresses that it keeps. */
public final class PluginMailings implements Mailings {

    private final InstalledPlugin plugin;
    private final StoredMail mails;
    private final UnsubscribeLinks links;
    private final Supplier<String> siteAddress;

    /**
     * Sends in the name of a plugin.
     *
     * @param siteAddress without a slash at the end
     */
    public PluginMailings(
            InstalledPlugin plugin, StoredMail mails, UnsubscribeLinks links, Supplier<String> siteAddress) {
        this.plugin = plugin;
        this.mails = mails;
        this.links = links;
        this.siteAddress = siteAddress;
    }

    @Override
    public boolean send(Handle transaction, MailingList list, Letter letter) {
        if (plugin.contributions().mailingLists().stream()
                .noneMatch(known -> known.name().equals(list.name()))) {
            throw new IllegalArgumentException(
                    "The plugin " + plugin.id() + " has not declared the mailing list \"" + list.name() + "\"");
        }
        String ending = siteAddress.get()
                + links.path(DeclaredList.ending(plugin.id().value(), list.name(), letter.recipientId()));
        return mails.offer(
                transaction,
                new Mail(letter.address(), Mail.line(letter.subject()), letter.text())
                        .as(MailKind.LIST)
                        .in(letter.language())
                        .endedAt(ending));
    }
}
