package org.territoireouvert.runner.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.PluginOverview;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** Where the plugins of a site come from, what is known against them, and what the next start changes. */
final class PluginOrigins {

    /** A known weakness of a version that is loaded. */
    public record Alert(String id, String plugin, String version, String severity, String title, String url) {}

    /** A change that waits, in words. */
    public record Change(String words) {}

    private final PluginOverview overview;
    private final List<InstalledPlugin> loaded;
    private final Messages messages;
    private final Locale locale;

    private PluginOrigins(PluginOverview overview, List<InstalledPlugin> loaded, Messages messages, Locale locale) {
        this.overview = overview;
        this.loaded = loaded;
        this.messages = messages;
        this.locale = locale;
    }

    /** Looks at the folder of an instance and at what was last seen of its registries; asks no server. */
    static PluginOrigins of(
            Configuration configuration, List<InstalledPlugin> loaded, Messages messages, Locale locale) {
        try {
            return new PluginOrigins(
                    PluginOverview.of(configuration, RegistryCatalogue.kept(configuration)), loaded, messages, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin(InstalledPlugin plugin) {
        return messages.format(
                locale,
                "admin.plugins.origin."
                        + overview.line(plugin.id()).trust().name().toLowerCase(Locale.ROOT));
    }

    List<Alert> alerts() {
        return loaded.stream()
                .flatMap(plugin -> overview
                        .warnings(plugin.id(), plugin.descriptor().version())
                        .stream()
                        .map(warning -> new Alert(
                                warning.id(),
                                PluginPages.name(plugin, locale),
                                plugin.descriptor().version(),
                                messages.format(
                                        locale,
                                        "admin.plugins.severity."
                                                + warning.severity().name().toLowerCase(Locale.ROOT)),
                                warning.title().in(locale),
                                warning.url().map(Object::toString).orElse(""))))
                .toList();
    }

    List<Change> changes() {
        Map<PluginId, String> versions = new TreeMap<>();
        loaded.forEach(plugin -> versions.put(plugin.id(), plugin.descriptor().version()));
        return overview.waiting(versions).stream()
                .map(change -> new Change(words(change)))
                .toList();
    }

    private String words(PluginOverview.Waiting change) {
        String key = change.to().isEmpty()
                ? "admin.plugins.next.removed"
                : change.from().isEmpty() ? "admin.plugins.next.installed" : "admin.plugins.next.updated";
        return messages.format(
                locale,
                key,
                change.id().value(),
                change.from().orElse(""),
                change.to().orElse(""));
    }
}
