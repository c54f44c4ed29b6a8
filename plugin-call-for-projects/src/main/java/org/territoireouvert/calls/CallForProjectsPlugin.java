package org.territoireouvert.calls;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.calls.contribution.CallBlocks;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.contribution.CallDemonstration;
import org.territoireouvert.calls.contribution.CallFigures;
import org.territoireouvert.calls.contribution.CallOpening;
import org.territoireouvert.calls.contribution.CallReminders;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.store.CallRepository;
import org.territoireouvert.calls.web.CallPages;

/** Calls for projects: how much, for whom, by which criteria, until when. */
public final class CallForProjectsPlugin implements ToolkitPlugin {

    private static final Permission READ = new Permission("call-for-projects.read-calls", Audience.ANYONE);

    /** Creates the plugin; the runtime does. */
    public CallForProjectsPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        CallRepository calls = new CallRepository(context.database());
        CallContent content = new CallContent(context, calls);
        PublishCall publish = new PublishCall(context, calls, content);
        CallPages pages = new CallPages(context, calls, content.type());
        CallBlocks blocks = new CallBlocks(context, calls);
        CallOpening opening = new CallOpening(context, calls);
        CallReminders reminders = new CallReminders(context, calls, content.type());
        CallFigures figures = new CallFigures(context, calls);

        registrar
                .get("/appels-a-projets", READ, pages::list)
                .get("/appels-a-projets/{slug}", READ, pages::show)
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
                .demonstration(new CallDemonstration(context, calls, publish));
    }
}
