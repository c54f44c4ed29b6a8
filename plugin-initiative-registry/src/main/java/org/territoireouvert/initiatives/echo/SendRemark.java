package org.territoireouvert.initiatives.echo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.initiatives.echo.Remark.Kind;
import org.territoireouvert.initiatives.echo.Remark.State;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.initiatives.writing.Joint;
import org.territoireouvert.initiatives.writing.WritingStore;

/** A reader writes to those who wrote an entry. */
public final class SendRemark {

    private static final int MOST_A_DAY = 10;

    private final WritingStore store;
    private final RemarkRepository remarks;

    /** Creates the use case. */
    public SendRemark(WritingStore store, RemarkRepository remarks) {
        this.store = store;
        this.remarks = remarks;
    }

    /**
     * Sends it.
     *
     * @return whether it was taken; a person may send ten a day
     */
    public boolean send(Entry entry, Kind kind, Optional<SheetPart> part, String words, String person) {
        Instant now = store.now();
        return store.context().database().write(handle -> {
            if (remarks.countSince(handle, person, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
                return false;
            }
            remarks.add(
                    handle,
                    new Remark(
                            store.context().ids().next(),
                            entry.slug(),
                            kind,
                            part,
                            words,
                            person,
                            State.WAITING,
                            "",
                            now,
                            Optional.empty()));
            Notice notice = Notice.of(EchoNews.REMARK, entry.path() + "/remarques", entry.title());
            Notifications notifications = store.context().service(Notifications.class);
            store.authors().people(handle, new Joint("", entry.slug())).stream()
                    .filter(author -> !author.equals(person))
                    .forEach(author -> notifications.tell(handle, author, notice));
            return true;
        });
    }
}
