package org.territoireouvert.runner.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What a plugin declared, complete; each list in the order of declaration. Immutable. */
public final class Contributions {

    /** Nothing: what a plugin contributes before it is registered. */
    public static final Contributions NONE = new Draft().complete();

    private final Map<Class<?>, List<Object>> declared;

    private Contributions(Map<Class<?>, List<Object>> declared) {
        this.declared = declared;
    }

    /** Collects what is declared. Not thread-safe. */
    public static final class Draft {
        private final Map<Class<?>, List<Object>> declared = new HashMap<>();

        /** Starts with nothing. */
        public Draft() {}

        /** Adds a contribution of a kind. */
        public <T> Draft add(Class<T> kind, T contribution) {
            declared.computeIfAbsent(kind, key -> new ArrayList<>()).add(contribution);
            return this;
        }

        /** Returns all that was added. */
        public Contributions complete() {
            Map<Class<?>, List<Object>> copy = new HashMap<>();
            declared.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
            return new Contributions(copy);
        }
    }

    @SuppressWarnings("unchecked") // Draft.add puts under a class only what is of it
    private <T> List<T> all(Class<? super T> kind) {
        return (List<T>) declared.getOrDefault(kind, List.of());
    }

    /** Returns its pages and form targets. */
    public List<Route> routes() {
        return all(Route.class);
    }

    /** Returns its addresses described in {@code /openapi.json}; each is one of {@link #routes} too. */
    public List<ApiRoute> apiRoutes() {
        return all(ApiRoute.class);
    }

    /** Returns its menu entries. */
    public List<MenuEntry> menu() {
        return all(MenuEntry.class);
    }

    /** Returns its blocks of the home page. */
    public List<HomeBlock> homeBlocks() {
        return all(HomeBlock.class);
    }

    /** Returns its settings. */
    public List<Setting<?>> settings() {
        return all(Setting.class);
    }

    /** Returns its content types. */
    public List<ContentType> contentTypes() {
        return all(ContentType.class);
    }

    /** Returns its events it publishes. */
    public List<EventType> publishedEvents() {
        return all(EventType.class);
    }

    /** Returns its listeners. */
    public List<Subscription> subscriptions() {
        return all(Subscription.class);
    }

    /** Returns its scheduled jobs. */
    public List<Job> jobs() {
        return all(Job.class);
    }

    /** Returns its open data sets. */
    public List<Dataset> datasets() {
        return all(Dataset.class);
    }

    /** Returns its feeds. */
    public List<Feed> feeds() {
        return all(Feed.class);
    }

    /** Returns who may read its private files. */
    public List<FileAccess> fileAccess() {
        return all(FileAccess.class);
    }

    /** Returns its dates of the agenda. */
    public List<CalendarSource> calendars() {
        return all(CalendarSource.class);
    }

    /** Returns its kinds of news. */
    public List<NotificationKind> notifications() {
        return all(NotificationKind.class);
    }

    /** Returns the addresses that it sends mails to without an account. */
    public List<MailingList> mailingLists() {
        return all(MailingList.class);
    }

    /** Returns its segments for newsletters. */
    public List<Segment> segments() {
        return all(Segment.class);
    }

    /** Returns its what may wait for staff. */
    public List<StaffTask> tasks() {
        return all(StaffTask.class);
    }

    /** Returns its public figures. */
    public List<Statistic> statistics() {
        return all(Statistic.class);
    }

    /** Returns its roles. */
    public List<Role> roles() {
        return all(Role.class);
    }

    /** Returns its acts of two people. */
    public List<SensitiveAct> sensitiveActs() {
        return all(SensitiveAct.class);
    }

    /** Returns its kinds of audit entries. */
    public List<AuditType> auditTypes() {
        return all(AuditType.class);
    }

    /** Returns its what it keeps about people. */
    public List<PersonalData> personalData() {
        return all(PersonalData.class);
    }

    /** Returns its commands. */
    public List<Command> commands() {
        return all(Command.class);
    }

    /** Returns its health checks. */
    public List<HealthCheck> healthChecks() {
        return all(HealthCheck.class);
    }

    /** Returns its demonstration data. */
    public List<DemonstrationData> demonstrations() {
        return all(DemonstrationData.class);
    }

    /** Methods that a route can have. */
    public enum Method {
        /** Reads. */
        GET,
        /** Changes. */
        POST
    }

    /** A page or a form's target. */
    public record Route(Method method, String path, Permission required, Handler handler) {}

    /** A listener with what it listens to. */
    public record Subscription(EventType type, EventListener listener) {}
}
