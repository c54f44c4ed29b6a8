package org.territoireouvert.calls.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.SentApplications;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.ActingMembers;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.examination.hearing.StepRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.examination.Step;

/** What those who examine work with: the tables, and what is done with all of them. */
public record Room(
        PluginContext context,
        CallRepository calls,
        ApplicationRepository applications,
        SentApplications sent,
        CollectiveRepository collectives,
        MemberRepository members,
        ActingMembers acting,
        AssessorRepository assessors,
        AssessmentRepository assessments,
        ExaminedRepository examined,
        StepRepository steps) {

    /** Opens the tables of a plugin. */
    public static Room of(PluginContext context, CallRepository calls) {
        MemberRepository members = new MemberRepository(context.database());
        AssessmentRepository assessments = new AssessmentRepository();
        return new Room(
                context,
                calls,
                new ApplicationRepository(context.database()),
                new SentApplications(context.service(Json.class)),
                new CollectiveRepository(context.database()),
                members,
                new ActingMembers(members, context.service(Organisations.class)),
                new AssessorRepository(),
                assessments,
                new ExaminedRepository(assessments),
                new StepRepository(context.ids()));
    }

    /** Returns the moment. */
    public Instant now() {
        return context.clock().instant();
    }

    /** Returns the day. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), context.zone());
    }

    /** Returns a call, or says that there is none. */
    public Call call(Handle handle, String slug) {
        return calls.find(handle, slug)
                .orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
    }

    /** Returns an application that the funder may read, or says that there is none. */
    public Application application(Handle handle, String callSlug, String number) {
        return applications
                .byNumber(handle, number)
                .filter(one -> one.callSlug().equals(callSlug) && one.state().isReadByFunder())
                .orElseThrow(() -> new NotFoundException("No application " + number + " that can be read"));
    }

    /** Returns what was sent last, or says that nothing was. */
    public SentApplication sent(Handle handle, Application application) {
        return sent.last(handle, application.id())
                .orElseThrow(() -> new NotFoundException("Nothing was sent for " + application.number()));
    }

    /** Computes again what comes out of the assessments of an application. */
    public Examined refresh(Handle handle, Application application) {
        return examined.refresh(
                handle,
                application.id(),
                application.callSlug(),
                call(handle, application.callSlug()).sheet().selection().criteria());
    }

    /** Notes in the history of an application what somebody did. */
    public void note(Handle handle, String applicationId, Step.Kind kind, String words, String by) {
        steps.add(handle, applicationId, new Step(kind, words, by, now()));
    }

    /** Returns the applications of a call in which a person has a part. */
    public List<String> tiedTo(Handle handle, String callSlug, String personId) {
        return assessors.tiedTo(handle, callSlug, personId, organisations(personId));
    }

    /** Returns the collectives in which a person has a part. */
    public List<String> collectivesTiedTo(Handle handle, String personId) {
        return assessors.collectivesTiedTo(handle, personId, organisations(personId));
    }

    private List<String> organisations(String personId) {
        return context.service(Organisations.class).ofPerson(personId).stream()
                .map(membership -> membership.organisationId())
                .toList();
    }
}
