package org.territoireouvert.runner.cli.command.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PlannedChange;
import org.territoireouvert.runner.registry.Warning;

/** Writes a plan for programs: one JSON document on one line. */
final class PlanDocument {

    private PlanDocument() {}

    static void print(Plan plan, CommandContext context) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "changes", plan.changes().stream().map(PlanDocument::change).toList());
        document.put("bytes", plan.download());
        document.put("confirm", plan.toBeTyped().stream().map(PluginId::value).toList());
        context.document(document);
    }

    private static Map<String, Object> change(PlannedChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", change.kind().name());
        document.put("plugin", change.id().value());
        document.put("version", change.version());
        change.from().ifPresent(from -> document.put("from", from));
        document.put("trust", change.trust().name());
        document.put("asked", change.asked());
        change.fetched().ifPresent(listed -> {
            document.put("registry", listed.registry());
            document.put("address", listed.address().toString());
            document.put("bytes", listed.size());
        });
        document.put("migrations", change.migrations());
        change.descriptor().ifPresent(descriptor -> {
            document.put("vendor", descriptor.vendor());
            document.put("licence", descriptor.licence());
            document.put("addressPrefix", descriptor.addressPrefix());
            document.put("tablePrefix", descriptor.tablePrefix());
            document.put("personalData", descriptor.keepsPersonalData());
            document.put("network", descriptor.network());
        });
        document.put("warnings", change.warnings().stream().map(Warning::id).toList());
        return document;
    }
}
