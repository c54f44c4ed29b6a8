package org.territoireouvert.runner.plugin.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.event.EventListener;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Handler;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;
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
    private final List<Route> routes = new ArrayList<>();
    private final List<MenuEntry> menu = new ArrayList<>();
    private final List<HomeBlock> homeBlocks = new ArrayList<>();
    private final List<Setting<?>> settings = new ArrayList<>();
    private final List<ContentType> contentTypes = new ArrayList<>();
    private final List<EventType> publishedEvents = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<Statistic> statistics = new ArrayList<>();
    private final List<PersonalData> personalData = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<SensitiveAct> sensitiveActs = new ArrayList<>();
    private final List<AuditType> auditTypes = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<HealthCheck> healthChecks = new ArrayList<>();
    private final List<DemonstrationData> demonstrations = new ArrayList<>();
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
        rules.checkMenu(menu, routes);
        rules.checkPermissions(routes);
        rules.checkObjects(routes);
        rules.checkCommands(commands);
        return new Contributions(
                routes,
                menu,
                homeBlocks,
                settings,
                contentTypes,
                publishedEvents,
                subscriptions,
                jobs,
                datasets,
                statistics,
                roles,
                sensitiveActs,
                auditTypes,
                personalData,
                commands,
                healthChecks,
                demonstrations);
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
        return add("route", route.method() + " " + rules.shape(route.path()), routes, route);
    }

    @Override
    public Registrar menu(MenuEntry entry) {
        return add("menu entry", entry.path(), menu, entry);
    }

    @Override
    public Registrar homeBlock(HomeBlock block) {
        return addNamed("home block", block.name(), homeBlocks, block);
    }

    @Override
    public Registrar setting(Setting<?> setting) {
        rules.checkSetting(setting);
        return addNamed("setting", setting.key(), settings, setting);
    }

    @Override
    public Registrar contentType(ContentType type) {
        return addNamed("content type", type.name(), contentTypes, type);
    }

    @Override
    public Registrar publishes(EventType type) {
        rules.checkCode("event", type.code());
        return add("event", type.code(), publishedEvents, type);
    }

    @Override
    public Registrar on(EventType type, EventListener listener) {
        String identity = type.code() + " " + System.identityHashCode(listener);
        return add("listener", identity, subscriptions, new Subscription(type, listener));
    }

    @Override
    public Registrar job(Job job) {
        return addNamed("job", job.name(), jobs, job);
    }

    @Override
    public Registrar dataset(Dataset dataset) {
        return addNamed("data set", dataset.name(), datasets, dataset);
    }

    @Override
    public Registrar statistic(Statistic statistic) {
        return addNamed("statistic", statistic.name(), statistics, statistic);
    }

    @Override
    public Registrar personalData(PersonalData data) {
        return add("personal data", data.descriptionKey(), personalData, data);
    }

    @Override
    public Registrar role(Role role) {
        rules.checkCode("role", role.code());
        return add("role", role.code(), roles, role);
    }

    @Override
    public Registrar sensitiveAct(SensitiveAct act) {
        rules.checkCode("sensitive act", act.code());
        rules.checkCode("permission", act.required().code());
        return add("sensitive act", act.code(), sensitiveActs, act);
    }

    @Override
    public Registrar audits(AuditType type) {
        rules.checkCode("audit type", type.code());
        return add("audit type", type.code(), auditTypes, type);
    }

    @Override
    public Registrar command(Command command) {
        rules.checkName("command group", command.group());
        rules.checkName("command", command.name());
        return add("command", command.group() + " " + command.name(), commands, command);
    }

    @Override
    public Registrar healthCheck(HealthCheck check) {
        return addNamed("health check", check.name(), healthChecks, check);
    }

    @Override
    public Registrar demonstration(DemonstrationData data) {
        return add("demonstration", String.valueOf(demonstrations.size()), demonstrations, data);
    }

    private <T> Registrar addNamed(String kind, String name, List<T> list, T item) {
        rules.checkName(kind, name);
        return add(kind, name, list, item);
    }

    private synchronized <T> Registrar add(String kind, String name, List<T> list, T item) {
        if (closed) {
            throw new IllegalStateException("The registration has ended: the " + kind + " \"" + name
                    + "\" must be declared before register() returns");
        }
        if (!declared.add(kind + ":" + name)) {
            throw new IllegalArgumentException("The " + kind + " \"" + name + "\" is declared twice");
        }
        list.add(item);
        return this;
    }
}
