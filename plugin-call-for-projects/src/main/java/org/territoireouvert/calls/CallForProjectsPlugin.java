package org.territoireouvert.calls;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.contribution.CallBlocks;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.contribution.CallFigures;
import org.territoireouvert.calls.contribution.CallOpening;
import org.territoireouvert.calls.contribution.CallReminders;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.demonstration.CallDemonstration;
import org.territoireouvert.calls.web.CallPages;
import org.territoireouvert.calls.web.award.AwardRoutes;

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
        CallPages pages = new CallPages(context, calls, questions, content.type());
        CallBlocks blocks = new CallBlocks(context, calls);
        CallOpening opening = new CallOpening(context, calls);
        CallReminders reminders = new CallReminders(context, calls, content.type());
        CallFigures figures = new CallFigures(context, calls);
        AwardRoutes award = new AwardRoutes(context, calls);

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
                .statistic(publish.published())
                .publishes(CallOpening.OPENED)
                .job(opening.job())
                .notification(CallReminders.WEEK_LEFT)
                .notification(CallReminders.DAY_LEFT)
                .job(reminders.job())
                .healthCheck(opening.healthCheck())
                .demonstration(new CallDemonstration(context, calls, questions, publish))
                .demonstration(award.demonstration());
    }
}
