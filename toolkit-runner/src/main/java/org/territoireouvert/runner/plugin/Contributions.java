package org.territoireouvert.runner.plugin;

import java.util.List;
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

/** What a plugin declared, complete; each list in the order of declaration. */
public record Contributions(
        List<Route> routes,
        List<MenuEntry> menu,
        List<HomeBlock> homeBlocks,
        List<Setting<?>> settings,
        List<ContentType> contentTypes,
        List<EventType> publishedEvents,
        List<Subscription> subscriptions,
        List<Job> jobs,
        List<Dataset> datasets,
        List<Statistic> statistics,
        List<Role> roles,
        List<SensitiveAct> sensitiveActs,
        List<AuditType> auditTypes,
        List<PersonalData> personalData,
        List<Command> commands,
        List<HealthCheck> healthChecks,
        List<DemonstrationData> demonstrations) {

    /** Nothing: what a plugin contributes before it is registered. */
    public static final Contributions NONE = new Contributions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies every list. */
    public Contributions {
        routes = List.copyOf(routes);
        menu = List.copyOf(menu);
        homeBlocks = List.copyOf(homeBlocks);
        settings = List.copyOf(settings);
        contentTypes = List.copyOf(contentTypes);
        publishedEvents = List.copyOf(publishedEvents);
        subscriptions = List.copyOf(subscriptions);
        jobs = List.copyOf(jobs);
        datasets = List.copyOf(datasets);
        statistics = List.copyOf(statistics);
        roles = List.copyOf(roles);
        sensitiveActs = List.copyOf(sensitiveActs);
        auditTypes = List.copyOf(auditTypes);
        personalData = List.copyOf(personalData);
        commands = List.copyOf(commands);
        healthChecks = List.copyOf(healthChecks);
        demonstrations = List.copyOf(demonstrations);
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
