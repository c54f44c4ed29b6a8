package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.calls.application.ApplicationHistory;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.sending.ApplicationMoves;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.collective.MembershipListener;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/**
 * Says in the applications of a collective who came and who went: what it asks for is reckoned with the members of now, sections of who
 * went are in nobody's charge, and who signed learns that it has to be signed again. What was sent stays as it was.
 */
public final class FollowMembers implements MembershipListener {

    private final SendingStore store;
    private final SectionRepository sections;
    private final ApplicationHistory history;
    private final WatchSignatures watch;

    /** Works on the tables of the plugin. */
    public FollowMembers(SendingStore store) {
        this.store = store;
        this.sections = new SectionRepository(store.context().service(Json.class));
        this.history =
                new ApplicationHistory(store.context().ids(), store.context().clock());
        this.watch = new WatchSignatures(store);
    }

    @Override
    public void membershipChanged(Handle handle, Collective collective, Member member) {
        for (Application application : store.applications().allOf(handle, collective.id())) {
            store.applications().hold(handle, application.number());
            store.applications()
                    .find(handle, application.id())
                    .ifPresent(now -> follow(handle, collective, now, member));
        }
    }

    private void follow(Handle handle, Collective collective, Application application, Member member) {
        String id = application.id();
        // The name stands with the member, so that it goes when the account does.
        history.note(handle, id, member.id(), "", kind(collective, member), "");
        if (!application.state().isWritable()) {
            return;
        }
        Instant now = store.now();
        if (!member.isMember()) {
            sections.free(handle, id, member.id());
        }
        ApplicationMoves.sums(handle, id, store.compose().budget(handle, store.openForJob(handle, application)), now);
        if (collective.active()) {
            watch.look(handle, id);
        }
    }

    private static String kind(Collective collective, Member member) {
        return switch (member.state()) {
            case MEMBER -> collective.active() ? "member-came" : "collective-ended";
            case EXCLUDED -> "member-excluded";
            case LEFT, ASKING, DECLINED -> "member-left";
        };
    }
}
