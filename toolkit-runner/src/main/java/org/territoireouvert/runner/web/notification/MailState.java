package org.territoireouvert.runner.web.notification;

import org.territoireouvert.runner.web.server.WebParts;

/** Whether mails leave this site, so that pages say it where it matters. */
final class MailState {

    private MailState() {}

    static boolean leaves(WebParts parts) {
        return parts.configuration().mail().isPresent() || parts.configuration().demonstration();
    }
}
