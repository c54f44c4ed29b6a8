package org.territoireouvert.runner.probe;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.mail.Mailbox;

/** Looks whether mails leave. A site without a mail server is well: it may have no need of one. */
record MailProbe(Configuration configuration, Mailbox mailbox, Messages messages) implements HealthProbe {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Finding look(Locale locale) {
        if (configuration.demonstration()) {
            return new Finding(true, messages.format(locale, "health.mail"));
        }
        if (configuration.mail().isEmpty()) {
            return new Finding(true, messages.format(locale, "health.mail.none"));
        }
        long late = mailbox.late();
        return late == 0
                ? new Finding(true, messages.format(locale, "health.mail"))
                : new Finding(false, messages.format(locale, "health.mail.late", late));
    }
}
