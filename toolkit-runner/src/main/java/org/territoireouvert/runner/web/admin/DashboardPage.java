package org.territoireouvert.runner.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Badge.Tone;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.HealthProbe;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.ContactMessages;

/** What waits for the administrator, then how the site is. */
final class DashboardPage {

    /** Texts that no site may be without. */
    private static final List<Text> OBLIGATORY = List.of(
            Text.ADDRESS,
            Text.PHONE,
            Text.PUBLICATION_DIRECTOR,
            Text.HOSTING_PROVIDER,
            Text.DATA_PROTECTION_OFFICER,
            Text.ACCESSIBILITY_STATE);

    /** Something to do. */
    public record Task(Badge badge, String title, String note, String path, String action) {}

    private final WebParts parts;
    private final Messages messages;
    private final AdminFrame frame;
    private final ContactMessages letters;

    DashboardPage(WebParts parts, AdminFrame frame, ContactMessages letters) {
        this.parts = parts;
        this.messages = parts.messages();
        this.frame = frame;
        this.letters = letters;
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        List<Task> tasks = new ArrayList<>();
        addBrokenPlugins(tasks, locale);
        addLetters(tasks, locale);
        addMissingTexts(tasks, locale);
        String name = request.actor() instanceof Agent agent ? agent.displayName() : "";
        List<HealthProbe.Finding> findings = parts.probes().stream()
                .map(probe -> probe.look(request.locale()))
                .toList();
        return frame.page(locale, "admin/dashboard", "/admin", "admin.dashboard.title")
                .with("name", name)
                .with("tasks", tasks)
                .with("findings", findings)
                .with("plugins", (long) parts.plugins().get().size())
                .with("serving", (long) parts.serving().size());
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

    private void addLetters(List<Task> tasks, Locale locale) {
        long unread = letters.unread();
        if (unread > 0) {
            tasks.add(new Task(
                    new Badge(Tone.WARN, messages.format(locale, "admin.task.soon")),
                    messages.format(locale, "admin.task.letters", unread),
                    messages.format(locale, "admin.task.letters.note"),
                    "/admin/messages",
                    messages.format(locale, "admin.task.letters.action")));
        }
    }

    private void addMissingTexts(List<Task> tasks, Locale locale) {
        Instance instance = parts.instance().current();
        OBLIGATORY.stream()
                .filter(text -> instance.text(text).isBlank())
                .forEach(text -> tasks.add(new Task(
                        new Badge(Tone.WARN, messages.format(locale, "admin.task.obligatory")),
                        messages.format(
                                locale,
                                "admin.task.text",
                                messages.format(locale, "admin.text." + InstancePages.field(text))),
                        messages.format(locale, "admin.task.text.note"),
                        InstancePages.PATH + "#champ-" + InstancePages.field(text),
                        messages.format(locale, "admin.task.text.action"))));
    }
}
