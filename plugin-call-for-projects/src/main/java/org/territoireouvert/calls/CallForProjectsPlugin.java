package org.territoireouvert.calls;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.calls.application.handling.FollowMembers;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.award.FundDecided;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.draft.CallDraftRepository;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.contribution.CallBlocks;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.contribution.CallFigures;
import org.territoireouvert.calls.contribution.CallOpening;
import org.territoireouvert.calls.contribution.CallReminders;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.demonstration.CallDemonstration;
import org.territoireouvert.calls.demonstration.ExaminedHedges;
import org.territoireouvert.calls.demonstration.HangarApplication;
import org.territoireouvert.calls.demonstration.SendingDemonstration;
import org.territoireouvert.calls.web.CallActions;
import org.territoireouvert.calls.web.CallPages;
import org.territoireouvert.calls.web.award.AwardRoutes;
import org.territoireouvert.calls.web.collective.CollectiveRoutes;
import org.territoireouvert.calls.web.desk.DeskRoutes;
import org.territoireouvert.calls.web.examination.ExaminationRoutes;
import org.territoireouvert.calls.web.sending.SendingRoutes;
import org.territoireouvert.calls.web.team.TeamRoutes;
import org.territoireouvert.calls.web.writing.WritingRoutes;

/** Calls for projects: how much, for whom, by which criteria, until when. */
public final class CallForProjectsPlugin implements ToolkitPlugin {

    /** Creates the plugin; the runtime does. */
    public CallForProjectsPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        CallSheets sheets = new CallSheets(context.service(Json.class));
        CallRepository calls = new CallRepository(context.database(), sheets);
        CallDraftRepository drafts = new CallDraftRepository(sheets);
        QuestionRepository questions = new QuestionRepository(context.database());
        CallContent content = new CallContent(context, calls);
        PublishCall publish = new PublishCall(context, calls, content);
        CallActions actions = new CallActions();
        CallPages pages = new CallPages(context, calls, questions, content.type(), actions);
        CallBlocks blocks = new CallBlocks(context, calls);
        CallOpening opening = new CallOpening(context, calls);
        CallReminders reminders = new CallReminders(context, calls, content.type());
        CallFigures figures = new CallFigures(context, calls);
        WritingRoutes writing =
                new WritingRoutes(context, calls, SendingRoutes.DESK, SendingRoutes.rules(context, calls));
        AwardRoutes award = new AwardRoutes(context, calls);
        FundDecided fund = new FundDecided(award.grants(), context.zone());

        award.declare(registrar);
        registrar
                .get("/appels-a-projets", CallRights.READ, pages::list)
                .get("/appels-a-projets/{slug}", CallRights.READ, pages::show)
                .menu(new MenuEntry("menu.calls", "/appels-a-projets", 40))
                .homeBlock(blocks.open())
                .setting(CallPages.ANSWER_DAYS)
                .contentType(content.type())
                .dataset(figures.dataset())
                .feed(figures.feed())
                .calendar(figures.calendar())
                .calendar(figures.steps())
                .statistic(publish.published())
                .publishes(CallOpening.OPENED)
                .job(opening.job())
                .notification(CallReminders.WEEK_LEFT)
                .notification(CallReminders.DAY_LEFT)
                .job(reminders.job())
                .healthCheck(opening.healthCheck())
                .demonstration(new CallDemonstration(context, calls, questions, drafts, publish))
                .demonstration(award.demonstration())
                .demonstration(award.before());
        writing.declare(registrar, actions);
        CollectiveStore collectives =
                CollectiveStore.of(context, List.of(new FollowMembers(SendingStore.of(context, calls))));
        CollectiveRoutes.declare(registrar, collectives, actions);
        TeamRoutes.declare(registrar, calls, content.type(), collectives, actions);
        SendingRoutes.declare(registrar, context, calls);
        new ExaminationRoutes(context, calls, fund).declare(registrar, actions);
        new DeskRoutes(context, calls, questions, drafts, publish).declare(registrar, content, actions);
        registrar
                .demonstration(new HangarApplication(writing.store()))
                .demonstration(new SendingDemonstration(context, calls))
                .demonstration(new ExaminedHedges(context, calls, fund));
    }
}
