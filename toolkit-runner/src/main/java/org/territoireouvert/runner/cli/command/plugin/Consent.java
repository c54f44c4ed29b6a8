package org.territoireouvert.runner.cli.command.plugin;

import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.Agreement;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.installation.plan.Plan;
import picocli.CommandLine.ParseResult;

/**
 * Asks whether a plan shall happen. A plugin whose origin nobody answers for, and data that go for ever, want more than a letter:
 * the id, typed at the terminal or after {@code --confirm}.
 */
record Consent(CommandContext context) {

    /** Returns whether it is given; when it is not, says why. */
    boolean isGiven(Plan plan, ParseResult typed) {
        List<String> confirmed = typed.matchedOptionValue("--confirm", List.<String>of());
        for (PluginId id : plan.toBeTyped()) {
            if (!confirmed.contains(id.value()) && !isTyped(id, plan)) {
                return false;
            }
        }
        return new Agreement(context, typed).isGiven();
    }

    private boolean isTyped(PluginId id, Plan plan) {
        String why = plan.purged().contains(id) ? "plugin.type.purge" : "plugin.type.trust";
        if (!context.terminal().interactive()) {
            context.terminal().err().println(context.messages().say("plugin.no-confirm", id));
            return false;
        }
        boolean typed = context.terminal()
                .ask(context.messages().say(why, id))
                .filter(answer -> answer.equals(id.value()))
                .isPresent();
        if (!typed) {
            context.say("plugin.not-done");
        }
        return typed;
    }
}
