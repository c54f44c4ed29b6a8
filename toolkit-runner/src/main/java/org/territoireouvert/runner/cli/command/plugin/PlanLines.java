package org.territoireouvert.runner.cli.command.plugin;

import java.util.Locale;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PlannedChange;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.text.ShownText;

/** Tells people what a plan would do, all of it, before they are asked. */
record PlanLines(CommandContext context) {

    private static final long KILOBYTE = 1_000;

    void print(Plan plan) {
        plan.changes().forEach(this::print);
        if (plan.download() > 0) {
            context.say("plugin.plan.bytes", kilobytes(plan.download()));
        }
    }

    private void print(PlannedChange change) {
        context.say(
                "plugin.plan." + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                change.id(),
                change.version(),
                change.from().orElse(""),
                change.asked() ? 1 : 0);
        boolean comesIn = change.kind() == PluginAct.Kind.INSTALLED || change.kind() == PluginAct.Kind.UPDATED;
        if (comesIn) {
            context.say("plugin.trust." + change.trust().name());
        }
        change.fetched()
                .ifPresent(listed -> context.say(
                        "plugin.plan.fetched", kilobytes(listed.size()), listed.registry(), listed.address()));
        if (comesIn) {
            change.descriptor().ifPresent(plugin -> facts(plugin, context));
            context.say("plugin.plan.migrations", change.migrations());
        }
        change.warnings().forEach(warning -> ListingNotes.print(warning, context));
    }

    /** Says what a plugin has and keeps. */
    static void facts(PluginDescriptor plugin, CommandContext context) {
        context.say("plugin.plan.vendor", ShownText.of(plugin.vendor()), plugin.licence());
        context.say("plugin.plan.names", plugin.addressPrefix(), plugin.tablePrefix());
        context.say("plugin.plan.personal-data", plugin.keepsPersonalData() ? 1 : 0);
        context.say("plugin.plan.network", plugin.network().size(), String.join(", ", plugin.network()));
    }

    static long kilobytes(long bytes) {
        return Math.max(1, Math.round((double) bytes / KILOBYTE));
    }
}
