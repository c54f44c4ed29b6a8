package org.territoireouvert.calls.application;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.ActingMembers;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/** Opens an application for somebody who writes it: all that its members do with it begins here. */
public final class OpenApplication {

    private final ApplicationRepository applications;
    private final CallRepository calls;
    private final CollectiveRepository collectives;
    private final MemberRepository members;
    private final ActingMembers acting;

    /** Uses the tables of the plugin. */
    public OpenApplication(
            ApplicationRepository applications,
            CallRepository calls,
            CollectiveRepository collectives,
            MemberRepository members,
            ActingMembers acting) {
        this.applications = applications;
        this.calls = calls;
        this.collectives = collectives;
        this.members = members;
        this.acting = acting;
    }

    /**
     * An application on the desk of somebody.
     *
     * @param call as it is published now
     * @param sheet of the version of the call against which the application is written
     * @param members of the collective today
     * @param acting those for which who asks acts; never empty
     */
    public record Opened(
            Application application,
            Call call,
            CallSheet sheet,
            Collective collective,
            List<Member> members,
            List<Member> acting) {
        /** Copies the lists. */
        public Opened {
            members = List.copyOf(members);
            acting = List.copyOf(acting);
        }

        /** Tells whether who asks acts for a member. */
        public boolean actsFor(String memberId) {
            return acting.stream().anyMatch(member -> member.id().equals(memberId));
        }
    }

    /**
     * Opens one.
     *
     * @throws NotFoundException when there is none, or who asks acts for no member of its collective: nobody else learns of it
     */
    public Opened open(Handle handle, Actor actor, String number) {
        Application application =
                applications.byNumber(handle, number).orElseThrow(() -> new NotFoundException("Application " + number));
        List<Member> mine = acting.of(handle, actor, application.collectiveId());
        if (mine.isEmpty()) {
            throw new NotFoundException("Application " + number + " is not theirs");
        }
        Call call = calls.find(handle, application.callSlug()).orElseThrow();
        CallSheet sheet = calls.version(handle, application.callSlug(), application.callVersion())
                .orElseThrow();
        Collective collective =
                collectives.find(handle, application.collectiveId()).orElseThrow();
        List<Member> all = members.of(handle, collective.id()).stream()
                .filter(Member::isMember)
                .toList();
        return new Opened(application, call, sheet, collective, all, mine);
    }
}
