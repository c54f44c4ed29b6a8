package org.territoireouvert.runner.web.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.web.admin.list.AdminList;
import org.territoireouvert.runner.web.admin.list.ListTable;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.work.PluginSwitchRepository;

/** Shows the state of every plugin and switches them on and off. */
final class PluginPages {

    static final String PATH = "/admin/plugins";

    private static final String STATE = "etat";
    private static final String ON = "actif";
    private static final String OFF = "eteint";
    private static final String BROKEN = "en-panne";
    private static final List<String> COLUMNS = List.of(
            "admin.plugins.id",
            "admin.plugins.plugin",
            "admin.plugins.version",
            "admin.plugins.origin",
            "admin.plugins.state",
            "admin.plugins.note");

    /** A plugin that fails: what happens, what to do, and what the support wants to know. */
    public record Broken(
            String id,
            String name,
            String version,
            Instant since,
            String sentence,
            String phase,
            String cause,
            boolean enabled) {}

    /** Another plugin. */
    public record Line(
            String id,
            String name,
            String version,
            String origin,
            Badge badge,
            String note,
            boolean enabled,
            boolean hasSettings) {}

    private final WebParts parts;
    private final Messages messages;
    private final AdminFrame frame;
    private final Runnable changed;
    private final PluginSwitchRepository switches;

    PluginPages(WebParts parts, AdminFrame frame, Runnable changed) {
        this.parts = parts;
        this.messages = parts.messages();
        this.frame = frame;
        this.changed = changed;
        this.switches = new PluginSwitchRepository(parts.database(), parts.clock());
    }

    private AdminList query(CoreRequest request) {
        return AdminList.of(
                request, messages, PATH, new AdminList.Offered(STATE, "admin.plugins.state", List.of(ON, OFF, BROKEN)));
    }

    private List<InstalledPlugin> find(AdminList query, Locale locale) {
        String words = SearchText.fold(query.words());
        return parts.plugins().get().stream()
                .filter(plugin -> SearchText.fold(name(plugin, locale) + " " + plugin.id())
                        .contains(words))
                .filter(plugin -> switch (query.value(STATE)) {
                    case ON -> plugin.isServing();
                    case OFF -> !plugin.isServing() && !isBroken(plugin);
                    case BROKEN -> isBroken(plugin);
                    default -> true;
                })
                .toList();
    }

    Response table(CoreRequest request) {
        Locale locale = request.locale();
        List<InstalledPlugin> found = find(query(request), locale);
        PluginOrigins origins = origins(locale);
        return new ListTable(parts).of(locale, "greffons", COLUMNS, sink -> {
            for (InstalledPlugin plugin : found) {
                Line line = line(plugin, origins, locale);
                sink.row(
                        plugin.id().value(),
                        line.name(),
                        line.version(),
                        line.origin(),
                        isBroken(plugin)
                                ? messages.format(locale, "admin.plugins.broken")
                                : line.badge().label(),
                        line.note());
            }
        });
    }

    Response list(CoreRequest request) {
        Locale locale = request.locale();
        AdminList query = query(request);
        PluginOrigins origins = origins(locale);
        List<Broken> broken = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (InstalledPlugin plugin : find(query, locale)) {
            Failure failure = plugin.status().failure().orElse(null);
            if (failure != null && isBroken(plugin)) {
                broken.add(broken(plugin, failure, locale));
            } else {
                lines.add(line(plugin, origins, locale));
            }
        }
        long active =
                lines.stream().filter(line -> line.badge().tone() == Tone.OPEN).count();
        return frame.page(locale, "admin/plugins", PATH, "admin.plugins.title")
                .with("list", query)
                .with("alerts", origins.alerts())
                .with("changes", origins.changes())
                .with("mayRestart", parts.restart().isThere())
                .with("broken", broken)
                .with("lines", lines)
                .with("total", broken.size() + lines.size())
                .with("active", active)
                .with("off", lines.size() - active);
    }

    Response restart(CoreRequest request) {
        if (!parts.restart().isThere()) {
            throw new NotFoundException("restart");
        }
        parts.database().write(handle -> {
            parts.identity().audit().append(handle, "", AuditEntry.of(CoreAudit.RESTARTED, request.actor(), ""));
            return true;
        });
        parts.restart().pull();
        return frame.page(request.locale(), "admin/restarting", PATH, "admin.plugins.restarting");
    }

    Response enable(CoreRequest request) {
        return turn(request, true);
    }

    Response disable(CoreRequest request) {
        return turn(request, false);
    }

    private Response turn(CoreRequest request, boolean on) {
        PluginId id = id(request);
        parts.database().write(handle -> {
            boolean changes = switches.isEnabled(id) != on;
            if (turn(id, on) != PluginSwitch.Outcome.UNKNOWN && changes) {
                AuditType act = on ? CoreAudit.PLUGIN_ENABLED : CoreAudit.PLUGIN_DISABLED;
                parts.identity()
                        .audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(act, request.actor(), id.value()).with("plugin", id.value()));
            }
            return changes;
        });
        // Once more after the commit: who looked at the switches before it may have turned this process back.
        return after(turn(id, on));
    }

    private PluginSwitch.Outcome turn(PluginId id, boolean on) {
        return on ? parts.pluginSwitch().enable(id) : parts.pluginSwitch().disable(id);
    }

    /** Tells whether a plugin is wanted and does not serve for a reason that somebody has to mend. */
    static boolean isBroken(InstalledPlugin plugin) {
        PluginStatus status = plugin.status();
        boolean stuck = status.state() == State.FAILED || status.state() == State.BLOCKED || status.suspended();
        return stuck && status.failure().isPresent() && status.state() != State.DISABLED;
    }

    /** Returns the sentence for the administrator: what happened and what to do. */
    static String sentence(Messages messages, Locale locale, InstalledPlugin plugin, Failure failure) {
        return messages.format(locale, failure.sentenceKey(), name(plugin, locale), failure.cause());
    }

    static String name(InstalledPlugin plugin, Locale locale) {
        try {
            return plugin.messages().format(locale, "plugin.name");
        } catch (RuntimeException e) {
            return plugin.id().value();
        }
    }

    private Response after(PluginSwitch.Outcome outcome) {
        if (outcome == PluginSwitch.Outcome.UNKNOWN) {
            throw new NotFoundException("plugin");
        }
        changed.run();
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private PluginId id(CoreRequest request) {
        try {
            return new PluginId(request.pathParameter("id"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("plugin " + request.pathParameter("id"));
        }
    }

    private Broken broken(InstalledPlugin plugin, Failure failure, Locale locale) {
        return new Broken(
                plugin.id().value(),
                name(plugin, locale),
                plugin.descriptor().version(),
                failure.at(),
                sentence(messages, locale, plugin, failure),
                messages.format(
                        locale, "admin.plugins.phase." + failure.phase().name().toLowerCase(Locale.ROOT)),
                failure.cause(),
                plugin.status().enabled());
    }

    private PluginOrigins origins(Locale locale) {
        return PluginOrigins.of(parts.configuration(), parts.plugins().get(), messages, locale);
    }

    private Line line(InstalledPlugin plugin, PluginOrigins origins, Locale locale) {
        PluginStatus status = plugin.status();
        boolean waits = status.enabled() && !plugin.isServing();
        Badge badge = plugin.isServing()
                ? new Badge(Tone.OPEN, messages.format(locale, "admin.plugins.active"))
                : waits
                        ? new Badge(Tone.WARN, messages.format(locale, "admin.plugins.waiting"))
                        : new Badge(Tone.CLOSED, messages.format(locale, "admin.plugins.off"));
        String note = status.failure()
                .map(failure -> sentence(messages, locale, plugin, failure))
                .orElseGet(
                        () -> waits ? messages.format(locale, "admin.plugins.restart") : description(plugin, locale));
        return new Line(
                plugin.id().value(),
                name(plugin, locale),
                plugin.descriptor().version(),
                origins.origin(plugin),
                badge,
                note,
                status.enabled(),
                !plugin.contributions().settings().isEmpty());
    }

    private static String description(InstalledPlugin plugin, Locale locale) {
        try {
            return plugin.messages().format(locale, "plugin.description");
        } catch (RuntimeException e) {
            return "";
        }
    }
}
