package org.territoireouvert.runner.notification;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;

/** Tells people what happened in the runtime itself; the kinds are those of {@link CoreNotices}. Safe for all threads. */
public final class CoreNotifications implements Notifications {

    private final Teller teller;

    CoreNotifications(Teller teller) {
        this.teller = teller;
    }

    /** Tells one person; nothing happens when the account is gone or suspended. */
    @Override
    public void tell(Handle handle, String personId, Notice notice) {
        teller.tell(handle, CoreNotices.OWNER, known(personId, notice), notice);
    }

    /** Tells the person with an address; nothing happens when there is none. */
    @Override
    public void tellAddress(Handle handle, String address, Notice notice) {
        teller.tellAddress(handle, CoreNotices.OWNER, known(address, notice), notice);
    }

    /**
     * Tells everybody who follows a content, after the commit.
     *
     * @param exceptPersonId who caused it and need not be told, or empty
     */
    @Override
    public void tellFollowers(Handle handle, ContentRef followed, Notice notice, String exceptPersonId) {
        teller.tellFollowers(handle, CoreNotices.OWNER, followed, notice, known(exceptPersonId, notice));
    }

    private static String known(String personId, Notice notice) {
        if (!CoreNotices.ALL.contains(notice.kind())) {
            throw new IllegalArgumentException(
                    "The runtime has no news of the kind \"" + notice.kind().name() + "\"");
        }
        return personId;
    }
}
