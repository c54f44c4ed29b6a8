package org.territoireouvert.participatorybudget.work;

import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;

/** Tells of works that go on: other plugins, and the people who follow the project or its edition. */
public final class TellWork {

    /** Said with every change of works and every piece of news: edition, number of the project, word of the status. */
    public static final EventType WORK_CHANGED =
            new EventType("participatory-budget.work-changed", Set.of("edition", "number", "status"));

    /** The status of works that a person follows has changed, or there is news of them (travaux). */
    public static final NotificationKind WORK_NEWS = new NotificationKind("works", Frequency.DAILY);

    private static final String PLACE_ON_PAGE = "#realisation";

    private final PluginContext context;

    /** Creates the messenger. */
    public TellWork(PluginContext context) {
        this.context = context;
    }

    /** Returns where the works of a project are read. */
    public static String path(FundedProject project) {
        return ProjectPath.of(project.edition(), project.number()) + PLACE_ON_PAGE;
    }

    /** Publishes the event, as a part of a transaction. */
    public void publish(Handle handle, FundedProject project, WorkStatus status) {
        context.events()
                .publish(
                        handle,
                        WORK_CHANGED,
                        Map.of("edition", project.edition(), "number", project.number(), "status", status.word()));
    }

    /** Tells who follows the project or the edition, but not the one who wrote it, as a part of a transaction. */
    public void tellFollowers(Handle handle, Edition edition, FundedProject project, Actor by) {
        Notifications notifications = context.service(Notifications.class);
        Notice notice = Notice.of(WORK_NEWS, path(project), project.title());
        notifications.tellFollowers(handle, ref(".project", project.id()), notice, personOf(by));
        notifications.tellFollowers(handle, ref(".edition", edition.id()), notice, personOf(by));
    }

    private ContentRef ref(String type, String id) {
        return new ContentRef(context.id() + type, id);
    }

    /** Returns the identifier of a member of staff; empty for a plugin that works on its own account. */
    public static String personOf(Actor actor) {
        return actor instanceof Actor.Agent agent ? agent.personId() : "";
    }
}
