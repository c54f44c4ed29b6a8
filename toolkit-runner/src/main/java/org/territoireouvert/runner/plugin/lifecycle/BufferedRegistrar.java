package org.territoireouvert.runner.plugin.lifecycle;

import java.util.HashSet;
import java.util.Set;
import org.territoireouvert.api.Registrar;
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
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.Contributions.Subscription;
import org.territoireouvert.runner.plugin.PluginDescriptor;

/** Keeps what a plugin declares until it has declared all; checks each piece when it comes, and the whole at the end. */
final class BufferedRegistrar implements Registrar {

    private final DeclarationRules rules;
    private final Set<String> declared = new HashSet<>();
    private final Contributions.Draft draft = new Contributions.Draft();
    private boolean closed;

    BufferedRegistrar(PluginDescriptor descriptor) {
        this.rules = new DeclarationRules(descriptor);
    }

    /**
     * Ends the registration, however it went; later calls are refused.
     *
     * @return all that was declared
     * @throws IllegalArgumentException when the pieces do not fit together
     */
    synchronized Contributions close() {
        closed = true;
        Contributions contributions = draft.complete();
        rules.checkMenu(contributions.menu(), contributions.routes());
        rules.checkPermissions(contributions.routes());
        rules.checkObjects(contributions.routes());
        rules.checkCommands(contributions.commands());
        return contributions;
    }

    /** Refuses later calls without looking at what was declared. */
    synchronized void abandon() {
        closed = true;
    }

    @Override
    public Registrar get(String path, Permission required, Handler handler) {
        return route(new Route(Method.GET, path, required, handler));
    }

    @Override
    public Registrar post(String path, Permission required, Handler handler) {
        return route(new Route(Method.POST, path, required, handler));
    }

    private Registrar route(Route route) {
        rules.checkPath(route.path());
        rules.checkCode("permission", route.required().code());
        return add("route", route.method() + " " + rules.shape(route.path()), Route.class, route);
    }

    @Override
    public Registrar api(ApiRoute route) {
        route(new Route(Method.GET, route.path(), route.required(), route.handler()));
        return add("API route", rules.shape(route.path()), ApiRoute.class, route);
    }

    @Override
    public Registrar menu(MenuEntry entry) {
        return add("menu entry", entry.path(), MenuEntry.class, entry);
    }

    @Override
    public Registrar homeBlock(HomeBlock block) {
        return addNamed("home block", block.name(), HomeBlock.class, block);
    }

    @Override
    public Registrar setting(Setting<?> setting) {
        rules.checkSetting(setting);
        return addNamed("setting", setting.key(), Setting.class, setting);
    }

    @Override
    public Registrar contentType(ContentType type) {
        return addNamed("content type", type.name(), ContentType.class, type);
    }

    @Override
    public Registrar publishes(EventType type) {
        rules.checkCode("event", type.code());
        return add("event", type.code(), EventType.class, type);
    }

    @Override
    public Registrar on(EventType type, EventListener listener) {
        String identity = type.code() + " " + System.identityHashCode(listener);
        return add("listener", identity, Subscription.class, new Subscription(type, listener));
    }

    @Override
    public Registrar job(Job job) {
        return addNamed("job", job.name(), Job.class, job);
    }

    @Override
    public Registrar dataset(Dataset dataset) {
        return addNamed("data set", dataset.name(), Dataset.class, dataset);
    }

    @Override
    public Registrar feed(Feed feed) {
        return addNamed("feed", feed.name(), Feed.class, feed);
    }

    @Override
    public Registrar fileAccess(FileAccess access) {
        return addNamed("file access", access.kind(), FileAccess.class, access);
    }

    @Override
    public Registrar calendar(CalendarSource source) {
        return addNamed("calendar", source.name(), CalendarSource.class, source);
    }

    @Override
    public Registrar notification(NotificationKind kind) {
        return addNamed("notification", kind.name(), NotificationKind.class, kind);
    }

    @Override
    public Registrar mailingList(MailingList list) {
        return addNamed("mailing list", list.name(), MailingList.class, list);
    }

    @Override
    public Registrar segment(Segment segment) {
        return addNamed("segment", segment.name(), Segment.class, segment);
    }

    @Override
    public Registrar task(StaffTask task) {
        rules.checkCode("permission", task.required().code());
        return addNamed("task", task.name(), StaffTask.class, task);
    }

    @Override
    public Registrar statistic(Statistic statistic) {
        return addNamed("statistic", statistic.name(), Statistic.class, statistic);
    }

    @Override
    public Registrar personalData(PersonalData data) {
        return add("personal data", data.descriptionKey(), PersonalData.class, data);
    }

    @Override
    public Registrar role(Role role) {
        rules.checkCode("role", role.code());
        return add("role", role.code(), Role.class, role);
    }

    @Override
    public Registrar sensitiveAct(SensitiveAct act) {
        rules.checkCode("sensitive act", act.code());
        rules.checkCode("permission", act.required().code());
        return add("sensitive act", act.code(), SensitiveAct.class, act);
    }

    @Override
    public Registrar audits(AuditType type) {
        rules.checkCode("audit type", type.code());
        return add("audit type", type.code(), AuditType.class, type);
    }

    @Override
    public Registrar command(Command command) {
        rules.checkName("command group", command.group());
        rules.checkName("command", command.name());
        return add("command", command.group() + " " + command.name(), Command.class, command);
    }

    @Override
    public Registrar healthCheck(HealthCheck check) {
        return addNamed("health check", check.name(), HealthCheck.class, check);
    }

    @Override
    public Registrar demonstration(DemonstrationData data) {
        return add("demonstration", String.valueOf(System.identityHashCode(data)), DemonstrationData.class, data);
    }

    private <T> Registrar addNamed(String kind, String name, Class<T> type, T item) {
        rules.checkName(kind, name);
        return add(kind, name, type, item);
    }

    private synchronized <T> Registrar add(String kind, String name, Class<T> type, T item) {
        if (closed) {
            throw new IllegalStateException("The registration has ended: the " + kind + " \"" + name
                    + "\" must be declared before register() returns");
        }
        if (!declared.add(kind + ":" + name)) {
            throw new IllegalArgumentException("The " + kind + " \"" + name + "\" is declared twice");
        }
        draft.add(type, item);
        return this;
    }
}
