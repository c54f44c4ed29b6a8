package org.territoireouvert.runner.web.admin.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.approval.DecideProposal;
import org.territoireouvert.runner.identity.approval.ProposalRepository;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.web.server.WebParts;

/** Counts what waits for a member of staff. Safe for all threads. */
public final class WaitingTasks {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingTasks.class);
    private static final Duration LIMIT = Duration.ofMillis(500);

    /**
     * Something that waits.
     *
     * @param sentence what to do, with the number
     * @param source who says so: the name of the plugin, empty for the runtime
     */
    public record Waiting(String sentence, String source, String path) {}

    private final WebParts parts;
    private final List<StaffTask> own;
    private final DecideProposal decide;
    private final ProposalRepository proposals = new ProposalRepository();

    /** Counts on the tables of the runtime and asks the plugins that serve. */
    public WaitingTasks(WebParts parts) {
        this.parts = parts;
        this.own = CoreTasks.of(parts);
        this.decide = new DecideProposal(parts.identity(), new DeclaredRights(parts.plugins()));
    }

    /** Returns what waits for an actor, the runtime's first; what a plugin fails to count is left out. */
    public List<Waiting> of(Actor actor, Locale locale) {
        List<Waiting> waiting = new ArrayList<>();
        long approvals = actor instanceof Agent agent ? approvals(agent) : 0;
        if (approvals > 0) {
            waiting.add(new Waiting(
                    parts.messages().format(locale, "task.approvals", approvals), "", "/admin/approbations"));
        }
        for (StaffTask task : own) {
            if (allows(actor, task.required(), "")) {
                add(waiting, count(task), number -> parts.messages().format(locale, task.labelKey(), number), task, "");
            }
        }
        for (InstalledPlugin plugin : parts.serving()) {
            for (StaffTask task : plugin.contributions().tasks()) {
                if (allows(actor, task.required(), plugin.id().value())) {
                    add(
                            waiting,
                            count(plugin, task),
                            number -> plugin.messages().format(locale, task.labelKey(), number),
                            task,
                            plugin.messages().format(locale, "plugin.name"));
                }
            }
        }
        return waiting;
    }

    private interface Sentence {
        String of(long number);
    }

    private static void add(List<Waiting> waiting, long number, Sentence sentence, StaffTask task, String source) {
        if (number > 0) {
            waiting.add(new Waiting(sentence.of(number), source, task.path()));
        }
    }

    private boolean allows(Actor actor, Permission permission, String plugin) {
        return parts.identity().access().allows(actor, permission, plugin, "");
    }

    /** Nobody approves what they proposed themselves. */
    private long approvals(Agent agent) {
        return parts
                .database()
                .read(handle -> proposals.waiting(handle, parts.clock().instant()))
                .stream()
                .filter(proposal ->
                        !proposal.proposedBy().equals(agent.personId()) && decide.mayDecide(agent, proposal))
                .count();
    }

    private static long count(StaffTask task) {
        try {
            return task.count().waiting();
        } catch (Exception e) {
            LOG.warn("The task {} cannot be counted", task.name(), e);
            return 0;
        }
    }

    private static long count(InstalledPlugin plugin, StaffTask task) {
        try {
            return plugin.call(Phase.CALL, LIMIT, () -> task.count().waiting());
        } catch (PluginCallException e) {
            return 0;
        }
    }
}
