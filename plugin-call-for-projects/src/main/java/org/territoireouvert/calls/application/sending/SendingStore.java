package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.BudgetRepository;
import org.territoireouvert.calls.application.OpenApplication;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.SentApplications;
import org.territoireouvert.calls.application.checking.CheckApplication;
import org.territoireouvert.calls.application.checking.ComposeApplication;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.application.checking.KnownPartners;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.ActingMembers;
import org.territoireouvert.calls.collective.ActingPeople;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/** The tables and rules with which applications are sent. */
public record SendingStore(
        PluginContext context,
        CallRepository calls,
        ApplicationRepository applications,
        CollectiveRepository collectives,
        MemberRepository members,
        BudgetRepository budgets,
        SentApplications sent,
        SubmissionRepository submissions,
        SignatureRepository signatures,
        OpenApplication opening,
        ComposeApplication compose,
        CheckApplication check,
        ActingPeople people) {

    /** Puts them together on the plugin's tables. */
    public static SendingStore of(PluginContext context, CallRepository calls) {
        return of(context, calls, new KnownPartners(context.service(Organisations.class)));
    }

    /**
     * Puts them together for members who are known otherwise.
     *
     * @param partners what is known of a member
     */
    public static SendingStore of(PluginContext context, CallRepository calls, Function<Member, Partner> partners) {
        Json json = context.service(Json.class);
        Organisations organisations = context.service(Organisations.class);
        ApplicationRepository applications = new ApplicationRepository(context.database());
        CollectiveRepository collectives = new CollectiveRepository(context.database());
        MemberRepository members = new MemberRepository(context.database());
        BudgetRepository budgets = new BudgetRepository();
        SentApplications sent = new SentApplications(json);
        return new SendingStore(
                context,
                calls,
                applications,
                collectives,
                members,
                budgets,
                sent,
                new SubmissionRepository(),
                new SignatureRepository(),
                new OpenApplication(
                        applications, calls, collectives, members, new ActingMembers(members, organisations)),
                new ComposeApplication(new SectionRepository(json), budgets, sent, partners),
                new CheckApplication(context.service(Territories.class)),
                new ActingPeople(members, organisations));
    }

    /** Opens an application for somebody who acts for a member; see {@link OpenApplication#open}. */
    public Opened open(Handle handle, Actor actor, String number) {
        return opening.open(handle, actor, number);
    }

    /** Opens an application for a job; nobody acts. */
    public Opened openForJob(Handle handle, Application application) {
        Collective collective =
                collectives.find(handle, application.collectiveId()).orElseThrow();
        List<Member> all = members.of(handle, collective.id()).stream()
                .filter(Member::isMember)
                .toList();
        return new Opened(
                application,
                calls.find(handle, application.callSlug()).orElseThrow(),
                calls.version(handle, application.callSlug(), application.callVersion())
                        .orElseThrow(),
                collective,
                all,
                List.of());
    }

    /** Returns what is read and signed: what would be sent now or, while nobody writes in it, what was sent last. */
    public Composed shown(Handle handle, Opened opened) {
        return last(handle, opened)
                .map(one -> new Composed(sent.read(one.document()), one.document(), one.fingerprint(), List.of()))
                .orElseGet(() -> compose.of(handle, opened));
    }

    private Optional<Submission> last(Handle handle, Opened opened) {
        return opened.application().state().isWritable()
                ? Optional.empty()
                : submissions.of(handle, opened.application().id()).stream().findFirst();
    }

    /** Tells who signed what is shown. */
    public Signing signing(Handle handle, Opened opened, Composed composed) {
        String id = opened.application().id();
        int round = last(handle, opened).map(Submission::place).orElseGet(() -> signatures.round(handle, id));
        return Signing.of(opened, composed, round, signatures.of(handle, id));
    }

    /** Returns what an application is called to people: its title, or its number while it has none. */
    public static String title(Application application) {
        return Optional.of(application.title())
                .filter(title -> !title.isBlank())
                .orElse(application.number());
    }

    /** Returns the time by the clock that decides. */
    public Instant now() {
        return context.clock().instant();
    }
}
