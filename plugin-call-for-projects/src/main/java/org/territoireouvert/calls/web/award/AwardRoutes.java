package org.territoireouvert.calls.web.award;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.award.AwardNews;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.GrantContent;
import org.territoireouvert.calls.award.GrantCounters;
import org.territoireouvert.calls.award.GrantData;
import org.territoireouvert.calls.award.Grants;
import org.territoireouvert.calls.award.following.GrantReminders;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.demonstration.FundedHedges;
import org.territoireouvert.calls.demonstration.YearsBefore;
import org.territoireouvert.calls.funded.FundedList;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.opendata.AidDocument;
import org.territoireouvert.calls.opendata.AidPrograms;
import org.territoireouvert.calls.opendata.ApplicantFigures;
import org.territoireouvert.calls.opendata.FundedProjects;
import org.territoireouvert.calls.opendata.Giving;
import org.territoireouvert.calls.opendata.Publisher;
import org.territoireouvert.calls.opendata.ScdlSubventions;
import org.territoireouvert.calls.opendata.WatchPublication;
import org.territoireouvert.calls.past.PastGrants;
import org.territoireouvert.calls.web.past.PastRoutes;

/** Declares award, follow-up and open data. */
public final class AwardRoutes {

    private static final String ONE = Grant.AGREEMENTS + "/{numero}";

    private final AwardStore store;
    private final GrantContent content;
    private final GrantCounters counters;
    private final Grants grants;
    private final FundedList funded;

    /** Builds the slice from what the plugin has. */
    public AwardRoutes(PluginContext context, CallRepository calls) {
        this.store = AwardStore.of(context, calls);
        this.content = new GrantContent(context, store.grants(), store.past());
        this.counters = new GrantCounters(context, store.past());
        this.funded = new FundedList(context.database());
        this.grants = new Grants(store, content, counters);
    }

    /** Returns what makes grants of decisions. */
    public Grants grants() {
        return grants;
    }

    /** Returns what the demonstration funds; it needs the calls of the demonstration. */
    public FundedHedges demonstration() {
        return new FundedHedges(store, grants, content, counters);
    }

    /** Returns what the demonstration takes over from the years before. */
    public YearsBefore before() {
        return new YearsBefore(store, new PastGrants(store, content, counters));
    }

    /** Declares everything. */
    public void declare(Registrar registrar) {
        Publisher publisher = new Publisher(store.context());
        WatchPublication watch = new WatchPublication(store, publisher);
        ApplicantFigures figures = new ApplicantFigures(store);
        pages(registrar, watch, figures);
        data(registrar, publisher);
        new PastRoutes(store.context(), new PastGrants(store, content, counters)).declare(registrar);
        registrar
                .contentType(content.type())
                .statistic(counters.projects())
                .statistic(counters.euros())
                .publishes(AwardNews.FUNDED)
                .audits(AwardNews.GRANTED)
                .audits(AwardNews.SIGNED)
                .audits(AwardNews.CHANGED)
                .audits(AwardNews.PAID)
                .audits(AwardNews.CLOSED)
                .notification(AwardNews.GRANT)
                .notification(AwardNews.REPORT_DUE)
                .notification(AwardNews.REPORT_ANSWERED)
                .notification(AwardNews.CHANGE_PROPOSED)
                .notification(AwardNews.REPORT_SENT)
                .notification(AwardNews.INSTALMENT_DUE)
                .notification(AwardNews.PUBLICATION_DUE)
                .personalData(new GrantData(store.context().database()))
                .setting(Publisher.AUTHORITY_SIRET)
                .setting(Publisher.GIVING_PREFIX)
                .job(new GrantReminders(store).job())
                .job(watch.job())
                .job(figures.job())
                .healthCheck(watch.healthCheck())
                .task(new StaffTask(
                        "reports",
                        "task.reports",
                        Grant.AGREEMENTS,
                        CallRights.EXAMINE,
                        () -> store.context().database().read(store.reports()::waiting)))
                .task(new StaffTask(
                        "publication",
                        "task.publication",
                        Grant.AGREEMENTS,
                        CallRights.EXAMINE,
                        () -> watch.missing().size()));
    }

    private void pages(Registrar registrar, WatchPublication watch, ApplicantFigures figures) {
        FundedPages projects = new FundedPages(store, funded, content.type());
        AgreementPages agreements = new AgreementPages(store, watch);
        AgreementActs acts = new AgreementActs(store, agreements, content, counters);
        ReportPages reports = new ReportPages(store);
        ChangePages changes = new ChangePages(store, agreements, content, counters);
        registrar
                .get(Grant.PATH, CallRights.READ, projects::list)
                .get(Grant.PATH + "/{numero}", CallRights.READ, projects::show)
                .get(StatisticsPages.PATH, CallRights.READ, new StatisticsPages(store, figures, funded)::show)
                .get(Grant.AGREEMENTS, CallRights.EXAMINE, agreements::desk)
                .get(Grant.AGREEMENTS + "/miennes", CallRights.TAKE_PART, agreements::mine)
                .get(ONE, CallRights.TAKE_PART, agreements::show)
                .get(ONE + "/preparer", CallRights.EXAMINE, acts::edit)
                .post(ONE + "/preparer", CallRights.EXAMINE, acts::keep)
                .post(ONE + "/signature", CallRights.EXAMINE, acts::sign)
                .post(ONE + "/versement", CallRights.EXAMINE, acts::pay)
                .post(ONE + "/jalon", CallRights.EXAMINE, acts::finish)
                .post(ONE + "/bilan", CallRights.EXAMINE, acts::answerReport)
                .post(ONE + "/solde", CallRights.EXAMINE, acts::close)
                .post(ONE + "/abandon", CallRights.EXAMINE, acts::abandon)
                .get(ONE + "/bilans/{bilan}", CallRights.TAKE_PART, reports::write)
                .post(ONE + "/bilans/{bilan}", CallRights.TAKE_PART, reports::send)
                .get(ONE + "/avenant", CallRights.TAKE_PART, changes::write)
                .post(ONE + "/avenant", CallRights.TAKE_PART, changes::propose)
                .post(ONE + "/avenant/reponse", CallRights.TAKE_PART, changes::answer);
    }

    private void data(Registrar registrar, Publisher publisher) {
        AidDocument aid = new AidDocument(store.context());
        AidPrograms programs = new AidPrograms(store.context(), store.calls(), aid);
        FundedProjects projects = new FundedProjects(store);
        registrar
                .get("/appels-a-projets/{slug}/dispositif.json", CallRights.READ, programs::show)
                .dataset(new ScdlSubventions(store, publisher, aid).dataset(new Giving(store, publisher)))
                .dataset(programs.dataset())
                .dataset(projects.dataset())
                .feed(projects.feed())
                .calendar(projects.decisions());
    }
}
