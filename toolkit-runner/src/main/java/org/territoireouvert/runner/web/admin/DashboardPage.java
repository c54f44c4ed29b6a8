package org.territoireouvert.runner.web.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.portal.HomeBlocks;
import org.territoireouvert.runner.probe.HealthProbe;
import org.territoireouvert.runner.web.admin.backup.BackupPages;
import org.territoireouvert.runner.web.admin.task.WaitingTasks;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What waits for who works here, what people can take part in now, then how the site is. */
final class DashboardPage {

    /** Something to do. */
    public record Task(Badge badge, String title, String note, String path, String action) {}

    /** Something in which people can take part now. */
    public record Running(String title, String path, String source, Optional<LocalDate> until) {}

    private final WebParts parts;
    private final Messages messages;
    private final AdminFrame frame;
    private final WaitingTasks waiting;
    private final HomeBlocks blocks;
    private final SetUpPage setUp;

    DashboardPage(WebParts parts, AdminFrame frame, SetUpPage setUp) {
        this.parts = parts;
        this.messages = parts.messages();
        this.frame = frame;
        this.waiting = new WaitingTasks(parts);
        this.blocks = new HomeBlocks(parts);
        this.setUp = setUp;
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        boolean administers = parts.identity().access().allows(request.actor(), CorePermissions.ADMINISTER, "", "");
        List<Task> tasks = new ArrayList<>();
        if (administers) {
            addBrokenPlugins(tasks, locale);
            addBackup(tasks, locale);
        }
        waiting.of(request.actor(), locale).forEach(task -> tasks.add(task(task, locale)));
        String name = request.actor() instanceof Agent agent ? agent.displayName() : "";
        Page page = frame.page(locale, "admin/dashboard", "/admin", "admin.dashboard.title")
                .with("name", name)
                .with("tasks", tasks)
                .with("running", running(locale))
                .with("administers", administers)
                .with(
                        "findings",
                        parts.probes().stream()
                                .map(probe -> look(probe, locale))
                                .toList())
                .with("backup", parts.backups().newest().map(backup -> backup.madeAt()))
                .with("version", ToolkitVersion.API)
                .with("plugins", (long) parts.plugins().get().size())
                .with("serving", (long) parts.serving().size());
        return administers ? setUp.addTo(page) : page.with("complete", true);
    }

    private static HealthProbe.Finding look(HealthProbe probe, Locale locale) {
        try {
            return probe.look(locale);
        } catch (RuntimeException e) {
            return new HealthProbe.Finding(false, probe.name());
        }
    }

    private Task task(WaitingTasks.Waiting task, Locale locale) {
        return new Task(
                new Badge(Tone.WARN, messages.format(locale, "task.waiting")),
                task.sentence(),
                task.source(),
                task.path(),
                messages.format(locale, "task.open"));
    }

    private void addBrokenPlugins(List<Task> tasks, Locale locale) {
        for (InstalledPlugin plugin : parts.plugins().get()) {
            if (PluginPages.isBroken(plugin)) {
                plugin.status()
                        .failure()
                        .ifPresent(failure -> tasks.add(new Task(
                                new Badge(Tone.ERR, messages.format(locale, "admin.plugins.broken")),
                                messages.format(locale, "admin.task.plugin", PluginPages.name(plugin, locale)),
                                PluginPages.sentence(messages, locale, plugin, failure),
                                PluginPages.PATH,
                                messages.format(locale, "admin.task.plugin.action"))));
            }
        }
    }

    /** Without any backup the set-up says so already. */
    private void addBackup(List<Task> tasks, Locale locale) {
        if (parts.backups().newest().isPresent() && BackupPages.isOld(parts)) {
            tasks.add(new Task(
                    new Badge(Tone.ERR, messages.format(locale, "task.late")),
                    messages.format(locale, "task.backup"),
                    messages.format(locale, "task.backup.note"),
                    "/admin/sauvegardes",
                    messages.format(locale, "task.open")));
        }
    }

    private List<Running> running(Locale locale) {
        List<Running> running = new ArrayList<>();
        blocks.composition().blocks().stream()
                .filter(block -> block.isOpen())
                .forEach(block -> blocks.view(block.declared(), locale).ifPresent(view -> {
                    String source = block.declared()
                            .plugin()
                            .map(plugin -> PluginPages.name(plugin, locale))
                            .orElse("");
                    for (Item item : view.items()) {
                        running.add(new Running(item.title(), item.path(), source, item.date()));
                    }
                }));
        running.sort(Comparator.comparing(line -> line.until().orElse(LocalDate.MAX)));
        return running;
    }
}
