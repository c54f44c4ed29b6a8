package org.territoireouvert.runner;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;

/** Tells nobody anything. */
final class NoNotifications implements Notifications {
    @Override
    public void tell(Handle transaction, String personId, Notice notice) {}

    @Override
    public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {}
}
