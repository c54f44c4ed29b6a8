package org.territoireouvert.runner.cli.command;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;

/** Says at the terminal what an upgrade of the data would do, and does. */
final class UpgradeLines implements UpgradeNews {

    private final CommandContext context;

    UpgradeLines(CommandContext context) {
        this.context = context;
    }

    @Override
    public Progress begins(Step step, String detail) {
        context.say("upgrade.step." + step.name().toLowerCase(Locale.ROOT), detail);
        context.terminal().out().flush();
        return context.terminal().progress();
    }

    /** Says what is pending, and what cannot be used. */
    void plan(UpgradePlan plan) {
        for (UpgradePlan.Part part : plan.owners()) {
            part.refusal()
                    .ifPresent(refusal -> context.say(
                            "upgrade.refused",
                            refusal.message(context.terminal().locale())));
            if (part.isPending()) {
                List<String> scripts = part.state().pendingScripts();
                context.say(
                        part.state() instanceof TableState.Absent ? "upgrade.new" : "upgrade.pending",
                        part.wanted().owner(),
                        part.version().isEmpty() ? "?" : part.version(),
                        part.wanted().version(),
                        scripts.size(),
                        String.join(", ", scripts));
            }
        }
        if (plan.pending().isEmpty()) {
            context.say("upgrade.none");
        } else if (!plan.holdsData()) {
            context.say("upgrade.empty");
        }
    }
}
