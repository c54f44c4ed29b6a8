package org.territoireouvert.runner.web.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Setting.Kind;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The form of a plugin's settings, generated from their declarations. */
final class PluginSettingsPages {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;

    /** A choice of a list. */
    public record Option(String value, String label) {}

    /**
     * A field of the form, with its words, which are the plugin's.
     *
     * @param kind {@code text}, {@code long_text}, {@code number}, {@code flag} or {@code choice}
     * @param error empty when the value is right
     */
    public record Field(
            String name, String kind, String label, String hint, String value, String error, List<Option> options) {}

    private final WebParts parts;
    private final AdminFrame frame;

    PluginSettingsPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        InstalledPlugin plugin = find(request);
        FormInput form = FormInput.empty();
        plugin.contributions()
                .settings()
                .forEach(setting -> form.prefill(
                        setting.key(), String.valueOf(parts.settings().value(plugin.id(), setting))));
        return page(request, plugin, form, 200);
    }

    Response save(CoreRequest request) {
        InstalledPlugin plugin = find(request);
        FormInput form = FormInput.of(request);
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting<?> setting : plugin.contributions().settings()) {
            values.put(setting.key(), read(form, setting));
        }
        if (!form.isValid()) {
            return page(request, plugin, form, 422);
        }
        save(request, plugin, values);
        return new Response.Redirect(PluginPages.PATH + AdminFrame.DONE);
    }

    private void save(CoreRequest request, InstalledPlugin plugin, Map<String, String> values) {
        List<String> changed = plugin.contributions().settings().stream()
                .filter(setting -> !String.valueOf(parts.settings().value(plugin.id(), setting))
                        .equals(values.get(setting.key())))
                .map(Setting::key)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        parts.database().write(handle -> {
            parts.settings().save(plugin.id(), values);
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(
                                            CoreAudit.SETTINGS_CHANGED,
                                            request.actor(),
                                            plugin.id().value())
                                    .with("plugin", plugin.id().value())
                                    .with("settings", String.join(", ", changed)));
            return changed;
        });
    }

    private static String read(FormInput form, Setting<?> setting) {
        String text = form.optional(setting.key(), setting.kind() == Kind.LONG_TEXT ? LONGEST_TEXT : LONGEST_LINE);
        String value = setting.kind() == Kind.FLAG ? Boolean.toString(!text.isEmpty() && !text.equals("false")) : text;
        Object typed = StoredSettings.read(setting, value);
        if (typed == null) {
            form.error(
                    setting.key(), setting.kind() == Kind.NUMBER ? "settings.number.wrong" : "settings.choice.wrong");
            return value;
        }
        return String.valueOf(typed);
    }

    private InstalledPlugin find(CoreRequest request) {
        String id = request.pathParameter("id");
        return parts.plugins().get().stream()
                .filter(plugin -> plugin.id().value().equals(id)
                        && !plugin.contributions().settings().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("settings of " + id));
    }

    private Response page(CoreRequest request, InstalledPlugin plugin, FormInput form, int status) {
        Locale locale = request.locale();
        String name = PluginPages.name(plugin, locale);
        List<Field> fields = plugin.contributions().settings().stream()
                .map(setting -> field(plugin, setting, form, locale))
                .toList();
        return frame.page(locale, "admin/plugin-settings", PluginPages.PATH, "admin.plugin-settings.title", name)
                .crumb(parts.messages().format(locale, "admin.plugins.title"), PluginPages.PATH)
                .status(status)
                .with("form", form)
                .with("fields", fields)
                .with("id", plugin.id().value());
    }

    private Field field(InstalledPlugin plugin, Setting<?> setting, FormInput form, Locale locale) {
        String key = "setting." + setting.key();
        List<Option> options = setting.choices().stream()
                .map(choice -> new Option(choice, word(plugin, locale, key + "." + choice, choice)))
                .toList();
        String error = form.errorOf(setting.key())
                .map(problem -> parts.messages()
                        .format(
                                locale,
                                problem.messageKey(),
                                problem.arguments().toArray()))
                .orElse("");
        return new Field(
                setting.key(),
                setting.kind().name().toLowerCase(Locale.ROOT),
                word(plugin, locale, key, setting.key()),
                word(plugin, locale, key + ".hint", ""),
                form.value(setting.key()),
                error,
                options);
    }

    private static String word(InstalledPlugin plugin, Locale locale, String key, String otherwise) {
        try {
            return plugin.messages().format(locale, key);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
