package org.territoireouvert.runner.identity.approval;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.approval.Proposal.State;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The two-person rule as one plugin sees it. Safe for all threads. */
public final class PluginApprovals implements Approvals {

    private static final int LONGEST_OBJECT = 200;
    private static final int LONGEST_SUMMARY = 500;

    private final InstalledPlugin plugin;
    private final IdentityParts identity;
    private final TwoPersonRule rule;
    private final ProposalRepository proposals = new ProposalRepository();

    /** Takes proposals of a plugin. */
    public PluginApprovals(InstalledPlugin plugin, IdentityParts identity) {
        this.plugin = plugin;
        this.identity = identity;
        this.rule = new TwoPersonRule(identity.database(), identity.clock(), identity.audit());
    }

    @Override
    public Outcome propose(Agent agent, SensitiveAct act, String object, String summary) throws Exception {
        check("object", object, LONGEST_OBJECT);
        check("summary", summary, LONGEST_SUMMARY);
        SensitiveAct declared = declared(act);
        String owner = plugin.id().value();
        if (!identity.access().allows(agent, declared.required(), owner, object)) {
            throw new IllegalStateException(
                    agent.personId() + " may not do \"" + act.code() + "\" to \"" + object + "\"");
        }
        if (!rule.acts().contains(act.code())) {
            identity.database().<Boolean, Exception>write(handle -> {
                declared.action().carryOut(object, summary, agent);
                return true;
            });
            return Outcome.DONE;
        }
        Instant now = identity.clock().instant();
        Proposal proposal = new Proposal(
                identity.ids().next(),
                act.code(),
                owner,
                object,
                summary,
                State.WAITING,
                agent.personId(),
                now,
                Optional.empty(),
                Optional.empty());
        identity.database().write(handle -> {
            proposals.expire(handle, now);
            if (proposals.add(handle, proposal)) {
                identity.audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(CoreAudit.ACT_PROPOSED, agent, object)
                                        .with("act", act.code())
                                        .with("summary", summary));
            }
            return true;
        });
        return Outcome.WAITING;
    }

    private SensitiveAct declared(SensitiveAct act) {
        return plugin.contributions().sensitiveActs().stream()
                .filter(known -> known.code().equals(act.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plugin " + plugin.id()
                        + " does not declare the sensitive act \"" + act.code()
                        + "\"; declare it with Registrar.sensitiveAct"));
    }

    private static void check(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "The " + what + " of a proposal has 1 to " + longest + " characters, not \"" + text + "\"");
        }
    }
}
