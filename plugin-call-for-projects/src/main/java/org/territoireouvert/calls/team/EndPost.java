package org.territoireouvert.calls.team;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.State;

/** Puts a publication into a state in which nobody answers it any more, and ends what waits for it. */
public final class EndPost {

    private final TeamStore store;

    /** Works on these tables. */
    public EndPost(TeamStore store) {
        this.store = store;
    }

    /**
     * Ends one that is open and held by the transaction; false when it is not open any more.
     *
     * @param ended as it will be
     */
    public boolean end(Handle handle, Post ended, Actor by) {
        if (!store.posts().settle(handle, ended, State.OPEN)) {
            return false;
        }
        store.contents().changed(handle, ended, by);
        closeContacts(handle, ended, by);
        if (ended.isSketch()) {
            closeMerges(handle, ended);
            if (ended.state() != State.MERGED) {
                withdrawNeeds(handle, ended, by);
            }
        }
        return true;
    }

    private void closeContacts(Handle handle, Post ended, Actor by) {
        for (Contact contact : store.contacts().about(handle, ended.id(), Contact.State.WAITING)) {
            store.contacts().settle(handle, contact.id(), Contact.State.WAITING, Contact.State.ENDED, store.now());
            store.acting()
                    .people(contact.seat())
                    .forEach(person -> store.context()
                            .service(Notifications.class)
                            .tell(
                                    handle,
                                    person,
                                    Notice.of(
                                            TeamNews.CLOSED,
                                            contact.path(),
                                            ended.text().title())));
        }
        if (ended.isSketch()) {
            store.contacts()
                    .ofSketch(handle, ended.id(), Contact.State.WAITING)
                    .forEach(contact -> store.contacts()
                            .settle(handle, contact.id(), Contact.State.WAITING, Contact.State.WITHDRAWN, store.now()));
        }
        if (ended.isSketch() && ended.state() != State.MERGED) {
            store.contacts()
                    .ofSketch(handle, ended.id(), Contact.State.ACCEPTED)
                    .forEach(contact -> store.contacts()
                            .settle(handle, contact.id(), Contact.State.ACCEPTED, Contact.State.ENDED, store.now()));
        }
    }

    private void closeMerges(Handle handle, Post ended) {
        store.merges()
                .open(handle, ended.id())
                .forEach(merge -> store.merges().settle(handle, merge.id(), Merge.State.VOID, "", "", store.now()));
    }

    private void withdrawNeeds(Handle handle, Post sketch, Actor by) {
        for (Post need : store.posts().needs(handle, sketch.id())) {
            end(handle, need.in(State.WITHDRAWN, "", "", store.now()), by);
        }
    }
}
