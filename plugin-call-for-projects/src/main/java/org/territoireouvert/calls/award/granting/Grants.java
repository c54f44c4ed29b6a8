package org.territoireouvert.calls.award.granting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.PrivateWords;
import org.territoireouvert.calls.model.award.PublishedAnswer;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Makes grants of decisions. From then on the project is public. */
public final class Grants {

    private final AwardStore store;
    private final GrantContent content;
    private final GrantCounters counters;
    private final AwardNews news;

    /** Creates the use case. */
    public Grants(AwardStore store, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.content = content;
        this.counters = counters;
        this.news = new AwardNews(store);
    }

    /**
     * Grants money for an application, in the transaction that decides it. Its state is not changed here.
     *
     * @param by who decided
     * @throws IllegalStateException when it was granted before
     */
    public Grant award(Handle handle, Application application, Award award, Actor by) {
        if (store.grants().find(handle, application.number()).isPresent()) {
            throw new IllegalStateException("The application \"" + application.number() + "\" has a grant already");
        }
        PluginContext context = store.context();
        Optional<SentApplication> sent = store.sent().last(handle, application.id());
        Grant grant = grant(handle, application, sent, award);
        store.grants().save(handle, grant);
        store.agreements()
                .replaceBeneficiaries(
                        handle,
                        application.id(),
                        new Beneficiaries(store).propose(handle, application, sent, award.granted()));
        content.changed(handle, grant);
        counters.add(handle, grant, 1);
        context.events()
                .publish(
                        handle,
                        AwardNews.FUNDED,
                        Map.of(
                                "number", grant.number(),
                                "call", grant.callSlug(),
                                "title", grant.title(),
                                "summary", grant.summary(),
                                "territory", grant.territory(),
                                "holder", grant.collective(),
                                "path", grant.path()));
        news.tellMembers(handle, grant, AwardNews.GRANT, grant.title());
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AwardNews.GRANTED, by, grant.path())
                                .with("amount", grant.granted().toDecimal().toPlainString())
                                .with("number", grant.number()));
        return grant;
    }

    private Grant grant(Handle handle, Application application, Optional<SentApplication> sent, Award award) {
        CallSheet sheet = store.calls()
                .version(handle, application.callSlug(), application.callVersion())
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody knows version " + application.callVersion() + " of " + application.callSlug()));
        FormAnswers answers = sent.map(SentApplication::answers)
                .orElseGet(() -> store.sections().answers(handle, application.id()));
        List<PublishedAnswer> published =
                new PublishedAnswers(store.context().service(Territories.class)).of(sheet.form(), answers);
        return new Grant(
                application.id(),
                application.number(),
                application.callSlug(),
                sheet.subject().title(),
                application.collectiveId(),
                store.collectives()
                        .find(handle, application.collectiveId())
                        .map(Collective::name)
                        .orElse(""),
                PrivateWords.hide(application.title()),
                PrivateWords.hide(application.summary()),
                application.territory(),
                award.granted(),
                award.funders(),
                award.reasons(),
                award.reasonsPublic(),
                award.decidedOn(),
                award.decision(),
                GrantState.DECIDED,
                Optional.empty(),
                published,
                store.context().clock().instant());
    }
}
