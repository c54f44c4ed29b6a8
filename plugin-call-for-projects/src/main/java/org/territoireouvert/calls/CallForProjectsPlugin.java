package org.territoireouvert.calls;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.calls.application.checking.RequiredAnswers;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.call.QuestionRepository;
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
import org.territoireouvert.calls.web.CallPages;
import org.territoireouvert.calls.web.collective.CollectiveRoutes;
import org.territoireouvert.calls.web.examination.ExaminationRoutes;
import org.territoireouvert.calls.web.sending.SendingRoutes;
import org.territoireouvert.calls.web.writing.WritingRoutes;

/** Calls for projects: how much, for whom, by which criteria, until when. */
public final class CallForProjectsPlugin implements ToolkitPlugin {

    /** Creates the plugin; the runtime does. */
    public CallForProjectsPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        CallRepository calls = new CallRepository(context.database(), new CallSheets(context.service(Json.class)));
        QuestionRepository questions = new QuestionRepository(context.database());
        CallContent content = new CallContent(context, calls);
        PublishCall publish = new PublishCall(context, calls, content);
        ExaminationRoutes examination = new ExaminationRoutes(context, calls);
        CallPages pages = new CallPages(context, calls, questions, content.type(), examination.results());
        CallBlocks blocks = new CallBlocks(context, calls);
        CallOpening opening = new CallOpening(context, calls);
        CallReminders reminders = new CallReminders(context, calls, content.type());
        CallFigures figures = new CallFigures(context, calls);
        CollectiveStore collectives = CollectiveStore.of(context, List.of());
        WritingRoutes writing = new WritingRoutes(context, calls, SendingRoutes.DESK);

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
                .statistic(publish.published())
                .publishes(CallOpening.OPENED)
                .job(opening.job())
                .notification(CallReminders.WEEK_LEFT)
                .notification(CallReminders.DAY_LEFT)
                .job(reminders.job())
                .healthCheck(opening.healthCheck())
                .demonstration(new CallDemonstration(context, calls, questions, publish));
        CollectiveRoutes.declare(registrar, collectives);
        writing.declare(registrar);
        SendingRoutes.declare(registrar, context, calls, new RequiredAnswers());
        examination.declare(registrar);
        registrar
                .demonstration(new HangarApplication(writing.store()))
                .demonstration(new SendingDemonstration(context, calls))
                .demonstration(new ExaminedHedges(context, calls));
    }
}
