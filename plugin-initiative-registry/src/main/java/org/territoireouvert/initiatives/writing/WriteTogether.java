package org.territoireouvert.initiatives.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.writing.InvitationRepository.Invitation;

/** Has several people write as equals: each of them invites others and leaves when they want to, as long as somebody stays. */
public final class WriteTogether {

    private static final int TOKEN_BYTES = 16;
    private static final int MOST_A_DAY = 20;

    private final WritingStore store;
    private final RandomGenerator random;

    /**
     * Creates the use case.
     *
     * @param random cannot be guessed, outside of tests
     */
    public WriteTogether(WritingStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /**
     * Makes an invitation and tells the person whose address was given, if they have an account. The address is not kept, and who invites
     * does not learn whether there is an account.
     *
     * @param address as it was typed; empty to hand the link over otherwise
     */
    public Outcome invite(String person, Joint joint, String title, String address) {
        return store.context().database().write(handle -> {
            int together = store.authors().people(handle, joint).size()
                    + store.invitations().open(handle, joint).size();
            if (together >= AuthorRepository.MOST) {
                return Outcome.Refused.of("authors.too-many", AuthorRepository.MOST);
            }
            Instant now = store.now();
            if (store.invitations().madeSince(handle, person, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
                return Outcome.Refused.of("authors.too-many-today", MOST_A_DAY);
            }
            Invitation invitation = new Invitation(store.context().ids().next(), joint, token(), now);
            store.invitations().add(handle, invitation, person);
            if (!address.isEmpty()) {
                store.context()
                        .service(Notifications.class)
                        .tellAddress(handle, address, Notice.of(WritingNews.INVITED, path(invitation.token()), title));
            }
            return new Outcome.Done(joint.path());
        });
    }

    /** Returns the address of an invitation. */
    public static String path(String token) {
        return "/initiatives/invitations/" + token;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Takes an invitation back; does nothing when it was accepted. */
    public void uninvite(Joint joint, String id) {
        store.context().database().write(handle -> store.invitations().close(handle, joint, id));
    }

    /** Accepts an invitation, which nobody else can accept from then on. */
    public Outcome accept(String person, String token, Actor by) {
        return store.context().database().write(handle -> {
            Invitation invitation = store.invitations()
                    .find(handle, token)
                    .orElseThrow(() -> new NotFoundException("Invitation " + token));
            Joint joint = invitation.joint();
            if (store.authors().people(handle, joint).contains(person)) {
                return Outcome.Refused.of("authors.already");
            }
            if (!store.invitations().close(handle, joint, invitation.id())) {
                throw new NotFoundException("Invitation " + token);
            }
            List<String> others = store.authors().people(handle, joint);
            store.authors().add(handle, joint, person, store.now());
            Notice notice = Notice.of(WritingNews.JOINED, joint.path(), title(handle, joint));
            WritingNews.tell(store, handle, others, notice, by);
            return new Outcome.Done(joint.isEntry() ? "/initiatives/" + joint.slug() + "/gerer" : draftPath(joint));
        });
    }

    private static String draftPath(Joint joint) {
        return "/initiatives/brouillons/" + joint.draft();
    }

    /** Returns the title of what is written together, empty when there is none yet. */
    public String title(Handle handle, Joint joint) {
        return joint.isEntry()
                ? store.entries().find(handle, joint.slug()).map(Entry::title).orElse("")
                : store.drafts().find(handle, joint.draft()).map(Draft::title).orElse("");
    }

    /** Leaves. The last one cannot: a draft is deleted, an entry archived or withdrawn. */
    public Outcome leave(String person, Joint joint) {
        return store.context().database().write(handle -> {
            if (store.authors().people(handle, joint).size() < 2) {
                return Outcome.Refused.of("authors.last");
            }
            store.authors().remove(handle, joint, person);
            return new Outcome.Done("/initiatives/mes-fiches");
        });
    }
}
