package org.territoireouvert.runner.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.probe.HealthProbe;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.work.HealthReport;

/** Says to machines whether the site can do its work; tells no cause, which the administrator sees elsewhere. */
final class HealthPage {

    private final WebParts parts;

    HealthPage(WebParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        boolean database = databaseAnswers();
        List<Map<String, Object>> probes = new ArrayList<>();
        boolean probesWell = true;
        for (HealthProbe probe : parts.probes()) {
            HealthProbe.Finding finding = look(probe);
            probesWell &= finding.well();
            probes.add(Map.of("name", probe.name(), "ok", finding.well(), "sentence", finding.sentence()));
        }
        List<InstalledPlugin> plugins = parts.plugins().get();
        List<InstalledPlugin> wanted =
                plugins.stream().filter(plugin -> plugin.status().enabled()).toList();
        boolean allFail = !wanted.isEmpty() && wanted.stream().noneMatch(InstalledPlugin::isServing);
        boolean ok = database && !allFail;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ok", ok && probesWell);
        document.put("version", ToolkitVersion.API);
        document.put("database", database);
        document.put("probes", probes);
        document.put("plugins", plugins.stream().map(HealthPage::describe).toList());
        return new Response.Json(ok ? 200 : 503, document);
    }

    private boolean databaseAnswers() {
        try {
            return parts.database()
                    .read(handle -> handle.createQuery("select count(*) from core_setting")
                                    .mapTo(Long.class)
                                    .one()
                            >= 0);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static HealthProbe.Finding look(HealthProbe probe) {
        try {
            return probe.look(Locale.FRENCH);
        } catch (RuntimeException e) {
            return new HealthProbe.Finding(false, e.getClass().getSimpleName());
        }
    }

    private static Map<String, Object> describe(InstalledPlugin plugin) {
        PluginStatus status = plugin.status();
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", plugin.id().value());
        description.put("version", plugin.descriptor().version());
        description.put("state", status.state().name().toLowerCase(Locale.ROOT));
        description.put("enabled", status.enabled());
        description.put("suspended", status.suspended());
        description.put("serving", plugin.isServing());
        description.put("checks", plugin.isServing() ? HealthReport.of(plugin, Locale.FRENCH) : List.of());
        return description;
    }
}
