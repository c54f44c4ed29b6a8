package org.territoireouvert.runner.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Accounts;

/** Writes news down, whoever tells them, and wakes who carries them on. Safe for all threads. */
public final class Teller {

    private final NoticeStore notices;
    private final FanOut fanOut;
    private final Consumer<Runnable> afterCommit;
    private volatile Runnable told = () -> {};
    // One and the same, so that a transaction that tells many wakes once.
    private final Runnable wake = () -> told.run();

    /**
     * Writes to the tables of the runtime.
     *
     * @param afterCommit runs what it is given when the write that the thread is in has become durable
     */
    Teller(NoticeStore notices, FanOut fanOut, Consumer<Runnable> afterCommit) {
        this.notices = notices;
        this.fanOut = fanOut;
        this.afterCommit = afterCommit;
    }

    /** Tells whom to wake when something was told. */
    public void onTold(Runnable listener) {
        told = listener;
    }

    /** Has who carries news on look again after the commit. */
    public void wakeAfterCommit() {
        afterCommit.accept(wake);
    }

    void tell(Handle handle, String owner, String personId, Notice notice) {
        check(notice);
        boolean active = handle.createQuery("select 1 from core_account where id = :id and state = 'active'")
                .bind("id", personId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (active) {
            notices.add(handle, List.of(personId), new News(owner, notice, Optional.empty()));
            wakeAfterCommit();
        }
    }

    void tellAddress(Handle handle, String owner, String address, Notice notice) {
        check(notice);
        handle.createQuery("select id from core_account where email = :email and state = 'active'")
                .bind("email", Accounts.normal(address))
                .mapTo(String.class)
                .findOne()
                .ifPresent(personId -> tell(handle, owner, personId, notice));
    }

    void tellFollowers(Handle handle, String owner, ContentRef followed, Notice notice, String exceptPersonId) {
        check(notice);
        fanOut.add(handle, followed, new News(owner, notice, Optional.of(followed)), exceptPersonId);
        wakeAfterCommit();
    }

    /** Refuses a path to another site, as a redirect does. */
    private static void check(Notice notice) {
        Response.Redirect checked = new Response.Redirect(notice.path());
        if (!checked.path().equals(notice.path())) {
            throw new IllegalArgumentException("\"" + notice.path() + "\" is no path of this site");
        }
    }
}
