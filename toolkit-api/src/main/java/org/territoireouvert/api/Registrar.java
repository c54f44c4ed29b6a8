package org.territoireouvert.api;

import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.event.EventListener;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Segment;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.Handler;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.Job;

/**
 * Collects what a plugin contributes. Everything is published together when {@link ToolkitPlugin#register} returns, or
 * not at all. Every method returns this registrar and throws {@link IllegalArgumentException} when the same thing is
 * declared twice, {@link IllegalStateException} after registration has ended.
 */
@HostProvided
public interface Registrar {

    /**
     * Declares a page. A GET never changes anything.
     *
     * @param path absolute and below the plugin's address prefix, its address below {@code /admin} or {@code /api/v1};
     *     parameters in braces: {@code /budgets-participatifs/{edition}}
     * @param required what the actor must be allowed to do
     */
    Registrar get(String path, Permission required, Handler handler);

    /** Declares a form's target. The runtime has checked the origin and the form's token before the handler runs. */
    Registrar post(String path, Permission required, Handler handler);

    /** Declares a public JSON address, described in {@code /openapi.json}. */
    Registrar api(ApiRoute route);

    /** Declares an entry of the main menu. */
    Registrar menu(MenuEntry entry);

    /** Declares a block of the portal's home page. */
    Registrar homeBlock(HomeBlock block);

    /** Declares a setting; the administration form is generated from it. */
    Registrar setting(Setting<?> setting);

    /** Declares a kind of published content. */
    Registrar contentType(ContentType type);

    /** Declares an event that this plugin publishes. */
    Registrar publishes(EventType type);

    /** Declares a listener. It gets each event at least once, in the order of publication of one plugin. */
    Registrar on(EventType type, EventListener listener);

    /** Declares a scheduled job. It runs in one process at a time. */
    Registrar job(Job job);

    /** Declares who may read the private files of a kind of object. */
    Registrar fileAccess(FileAccess access);

    /** Declares an open data set. */
    Registrar dataset(Dataset dataset);

    /** Declares news to subscribe to. */
    Registrar feed(Feed feed);

    /** Declares dates of the agenda. */
    Registrar calendar(CalendarSource source);

    /** Declares a kind of news that people may be told of. */
    Registrar notification(NotificationKind kind);

    /** Declares addresses to which this plugin sends mails without an account. */
    Registrar mailingList(MailingList list);

    /** Declares people to whom a newsletter may be sent. */
    Registrar segment(Segment segment);

    /** Declares something that waits for a member of staff. */
    Registrar task(StaffTask task);

    /** Declares a public figure. */
    Registrar statistic(Statistic statistic);

    /** Declares a role, besides those of the runtime. */
    Registrar role(Role role);

    /** Declares an act for which the administrator may ask that two people agree. */
    Registrar sensitiveAct(SensitiveAct act);

    /** Declares a kind of entry of the audit log. */
    Registrar audits(AuditType type);

    /** Declares what this plugin keeps about people. Obligatory when a table holds a person's identifier or name. */
    Registrar personalData(PersonalData personalData);

    /** Declares a command of the command line. */
    Registrar command(Command command);

    /** Declares a health check. */
    Registrar healthCheck(HealthCheck check);

    /** Declares demonstration data. */
    Registrar demonstration(DemonstrationData data);
}
