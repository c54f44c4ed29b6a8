package org.territoireouvert.runner.identity.data;

import java.util.List;
import java.util.function.Supplier;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * Who hands out and erases all data of a person, in the same way for the person, the command line and the jobs.
 *
 * @param mails what people are told
 */
public record PersonData(PersonExport export, ErasePerson erase, AccountMails mails) {

    /**
     * Builds them.
     *
     * @param files those that people added
     * @param plugins all installed ones
     * @param siteAddress without a slash at the end
     */
    public static PersonData of(
            IdentityParts identity,
            PersonFiles files,
            Supplier<? extends List<? extends InstalledPlugin>> plugins,
            Messages messages,
            Supplier<String> siteName,
            Supplier<String> siteAddress) {
        PluginData data = new PluginData(plugins);
        AccountMails mails = new AccountMails(identity.mail(), messages, siteName, siteAddress, identity.zone());
        return new PersonData(
                new PersonExport(
                        identity.database(), files, data, messages, siteName, identity.clock(), identity.zone()),
                new ErasePerson(identity, data, mails),
                mails);
    }
}
