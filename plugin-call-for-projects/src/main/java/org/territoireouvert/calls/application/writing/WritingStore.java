package org.territoireouvert.calls.application.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.ApplicationHistory;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.OpenApplication;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.ActingMembers;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.model.collective.Collective;

/** The tables on which applications are written, and what is asked of all of them. */
public final class WritingStore {

    private final PluginContext context;
    private final CallRepository calls;
    private final CollectiveRepository collectives;
    private final MemberRepository members;
    private final ActingMembers acting;
    private final ApplicationRepository applications;
    private final SectionRepository sections;
    private final SectionVersions versions;
    private final FileRepository files;
    private final RemarkRepository remarks;
    private final AsideRepository aside;
    private final ApplicationHistory history;
    private final WritingPeriod period;
    private final OpenApplication opening;

    /** Works on the tables of the plugin. */
    public WritingStore(PluginContext context, CallRepository calls) {
        Json json = context.service(Json.class);
        this.context = context;
        this.calls = calls;
        this.collectives = new CollectiveRepository(context.database());
        this.members = new MemberRepository(context.database());
        this.acting = new ActingMembers(members, context.service(Organisations.class));
        this.applications = new ApplicationRepository(context.database());
        this.sections = new SectionRepository(json);
        this.versions = new SectionVersions(json);
        this.files = new FileRepository();
        this.remarks = new RemarkRepository();
        this.aside = new AsideRepository();
        this.history = new ApplicationHistory(context.ids(), context.clock());
        this.period = new WritingPeriod(context.zone());
        this.opening = new OpenApplication(applications, calls, collectives, members, acting);
    }

    /** Returns the context of the plugin. */
    public PluginContext context() {
        return context;
    }

    /** Returns the calls. */
    public CallRepository calls() {
        return calls;
    }

    /** Returns the collectives. */
    public CollectiveRepository collectives() {
        return collectives;
    }

    /** Returns the members. */
    public MemberRepository members() {
        return members;
    }

    /** Returns who acts for whom. */
    public ActingMembers acting() {
        return acting;
    }

    /** Returns the applications. */
    public ApplicationRepository applications() {
        return applications;
    }

    /** Returns the sections as they are now. */
    public SectionRepository sections() {
        return sections;
    }

    /** Returns the sections as they were. */
    public SectionVersions versions() {
        return versions;
    }

    /** Returns the files. */
    public FileRepository files() {
        return files;
    }

    /** Returns the remarks. */
    public RemarkRepository remarks() {
        return remarks;
    }

    /** Returns the answers without a place. */
    public AsideRepository aside() {
        return aside;
    }

    /** Returns who did what. */
    public ApplicationHistory history() {
        return history;
    }

    /** Returns when applications are written. */
    public WritingPeriod period() {
        return period;
    }

    /** Returns the time. */
    public Instant now() {
        return context.clock().instant();
    }

    /** Opens an application for who writes it; to others there is none. */
    public Opened open(Handle handle, Actor actor, String number) {
        return opening.open(handle, actor, number);
    }

    /** Opens an application to change it: nobody else changes it until the transaction ends. */
    public Opened openToWrite(Handle handle, Actor actor, String number) {
        applications.hold(handle, number);
        return opening.open(handle, actor, number);
    }

    /** Tells whether an application can be written now. */
    public WritingPeriod.Status status(Handle handle, Opened opened) {
        return period.of(handle, opened.application(), opened.call(), now());
    }

    /** Returns the collectives for which an actor acts. */
    public List<Collective> collectivesOf(Actor actor) {
        return person(actor)
                .map(person -> collectives.ofPerson(
                        person,
                        context.service(Organisations.class).ofPerson(person).stream()
                                .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                                .map(Membership::organisationId)
                                .toList()))
                .orElse(List.of());
    }

    /** Returns the identifier of a citizen. */
    public static Optional<String> person(Actor actor) {
        return actor instanceof Actor.Citizen citizen ? Optional.of(citizen.personId()) : Optional.empty();
    }

    /** Returns for which member something is done: the one that was chosen when who asks acts for it, else their first. */
    public static String memberOf(Opened opened, String chosen) {
        return opened.actsFor(chosen) ? chosen : opened.acting().getFirst().id();
    }
}
