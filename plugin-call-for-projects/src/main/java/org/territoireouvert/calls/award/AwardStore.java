package org.territoireouvert.calls.award;

import java.time.LocalDate;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.SentApplications;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.ActingMembers;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.funded.PastGrantRepository;

/** What the acts on grants read and write. */
public record AwardStore(
        PluginContext context,
        CallRepository calls,
        ApplicationRepository applications,
        SectionRepository sections,
        SentApplications sent,
        CollectiveRepository collectives,
        MemberRepository members,
        ActingMembers acting,
        GrantRepository grants,
        PastGrantRepository past,
        AgreementRepository agreements,
        FollowUpRepository followUp,
        ReportRepository reports,
        ChangeRepository changes) {

    /** Opens it on the plugin's tables. */
    public static AwardStore of(PluginContext context, CallRepository calls) {
        Json json = context.service(Json.class);
        MemberRepository members = new MemberRepository(context.database());
        return new AwardStore(
                context,
                calls,
                new ApplicationRepository(context.database()),
                new SectionRepository(json),
                new SentApplications(json),
                new CollectiveRepository(context.database()),
                members,
                new ActingMembers(members, context.service(Organisations.class)),
                new GrantRepository(context.database(), json),
                new PastGrantRepository(context.database()),
                new AgreementRepository(),
                new FollowUpRepository(),
                new ReportRepository(json),
                new ChangeRepository());
    }

    /** Returns the day it is for the authority. */
    public LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
