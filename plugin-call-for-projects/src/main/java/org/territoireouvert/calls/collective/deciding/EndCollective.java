package org.territoireouvert.calls.collective.deciding;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Member;

/** Ends a collective: nothing waits any more, its members keep what they wrote and can read it. */
public final class EndCollective {

    private final CollectiveStore store;

    /** Works on these tables. */
    public EndCollective(CollectiveStore store) {
        this.store = store;
    }

    /**
     * Ends one that the transaction holds.
     *
     * @param decisionId by which its members decided that, empty when the last one left
     */
    public void dissolve(Handle handle, Collective collective, String decisionId) {
        Collective ended = collective.dissolved(store.now());
        store.collectives().save(handle, ended);
        store.note(ended.id(), Kind.DISSOLVED).on(decisionId).keep(handle);
        for (Decision open : store.decisions().open(handle, ended.id())) {
            store.decisions().settle(handle, open.id(), Decision.State.VOID, Optional.empty(), store.now());
            store.note(ended.id(), Kind.VOID)
                    .on(open.id())
                    .with(open.proposal().kind().name())
                    .keep(handle);
        }
        for (Invitation waiting : store.invitations().waiting(handle, ended.id(), store.now())) {
            store.invitations().close(handle, waiting.id(), Invitation.State.TAKEN_BACK, "");
        }
        for (Member member : store.members().of(handle, ended.id())) {
            if (member.state() == Member.State.ASKING) {
                decline(handle, ended, member, "");
            } else if (member.isMember()) {
                store.tell(handle, ended, member);
            }
        }
        Notice notice = Notice.of(CollectiveNews.DISSOLVED, ended.path(), ended.name());
        CollectiveNews.tellAll(store, handle, ended, notice, "");
    }

    /** Tells who asked that they are not taken. */
    void decline(Handle handle, Collective collective, Member asking, String decisionId) {
        Member member = asking.in(Member.State.DECLINED, store.now());
        store.members().save(handle, member);
        store.members().show(handle, member.id(), false);
        store.note(collective.id(), Kind.DECLINED)
                .about(member.id())
                .on(decisionId)
                .keep(handle);
        Notice answer = Notice.of(CollectiveNews.DECLINED, Collective.PATH, collective.name());
        CollectiveNews.tellMember(store, handle, member, answer, "");
    }
}
