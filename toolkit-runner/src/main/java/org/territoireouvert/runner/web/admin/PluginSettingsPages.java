package org.territoireouvert.runner.web.admin;

import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.admin.setting.SettingsForm;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The settings of a plugin. */
final class PluginSettingsPages {

    private final WebParts parts;
    private final AdminFrame frame;

    PluginSettingsPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        InstalledPlugin plugin = find(request);
        return page(request, plugin, settings(plugin).current());
    }

    Response save(CoreRequest request) {
        InstalledPlugin plugin = find(request);
        FormInput form = FormInput.of(request);
        SettingsForm settings = settings(plugin);
        Map<String, String> values = settings.read(form);
        if (!form.isValid()) {
            return page(request, plugin, form).status(422);
        }
        settings.save(values, request.actor());
        return new Response.Redirect(PluginPages.PATH + AdminFrame.DONE);
    }

    Response reset(CoreRequest request) {
        InstalledPlugin plugin = find(request);
        settings(plugin).reset(request.form("reglage").orElse(""), request.actor());
        return new Response.Redirect(path(plugin) + AdminFrame.DONE);
    }

    private SettingsForm settings(InstalledPlugin plugin) {
        return new SettingsForm(parts, plugin.id(), plugin.contributions().settings(), plugin.messages());
    }

    private InstalledPlugin find(CoreRequest request) {
        String id = request.pathParameter("id");
        return parts.plugins().get().stream()
                .filter(plugin -> plugin.id().value().equals(id)
                        && !plugin.contributions().settings().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("settings of " + id));
    }

    private static String path(InstalledPlugin plugin) {
        return PluginPages.PATH + "/" + plugin.id().value() + "/reglages";
    }

    private Page page(CoreRequest request, InstalledPlugin plugin, FormInput form) {
        Locale locale = request.locale();
        String name = PluginPages.name(plugin, locale);
        return frame.page(locale, "admin/settings", PluginPages.PATH, "admin.plugin-settings.title", name)
                .crumb(parts.messages().format(locale, "admin.plugins.title"), PluginPages.PATH)
                .with("form", form)
                .with("groups", settings(plugin).groups(form, locale))
                .with("action", path(plugin));
    }
}
