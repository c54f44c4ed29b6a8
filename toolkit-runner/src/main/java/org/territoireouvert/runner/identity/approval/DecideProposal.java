package org.territoireouvert.runner.identity.approval;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.access.DeclaredRights;
import org.territoireouvert.runner.identity.access.DeclaredRights.DeclaredAct;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.approval.Proposal.State;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * Approves and refuses what colleagues propose. An approved act is carried out in the transaction that says so: of several people at
 * once one has it done, and an act that fails leaves nothing behind. Safe for all threads.
 */
public final class DecideProposal {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final IdentityParts identity;
    private final DeclaredRights declared;
    private final ProposalRepository proposals = new ProposalRepository();

    /** Decides by these rights. */
    public DecideProposal(IdentityParts identity, DeclaredRights declared) {
        this.identity = identity;
        this.declared = declared;
    }

    /** Approves a proposal and has it carried out. */
    public Decision approve(Agent agent, String id) {
        Optional<Proposal> found = find(id);
        if (found.isEmpty()) {
            return Decision.GONE;
        }
        Proposal proposal = found.get();
        Optional<DeclaredAct> act = declared.act(proposal.act());
        if (act.isEmpty() || !act.get().plugin().isServing()) {
            return Decision.UNAVAILABLE;
        }
        if (proposal.proposedBy().equals(agent.personId())) {
            return Decision.OWN;
        }
        if (!mayDo(agent, act.get(), proposal)) {
            return Decision.NOT_ALLOWED;
        }
        Optional<Agent> proposer = proposer(proposal).filter(colleague -> mayDo(colleague, act.get(), proposal));
        return proposer.isEmpty() ? Decision.PROPOSER_MAY_NOT : carryOut(agent, proposal, act.get(), proposer.get());
    }

    private Decision carryOut(Agent agent, Proposal proposal, DeclaredAct declaredAct, Agent proposer) {
        SensitiveAct act = declaredAct.act();
        try {
            return declaredAct
                    .plugin()
                    .call(
                            Phase.REQUEST,
                            LIMIT,
                            () -> identity.database().<Decision, Exception>write(handle -> {
                                if (!end(handle, proposal, State.DONE, agent)) {
                                    return Decision.GONE;
                                }
                                act.action().carryOut(proposal.object(), proposal.summary(), proposer);
                                record(handle, CoreAudit.ACT_APPROVED, agent, proposal);
                                return Decision.DONE;
                            }));
        } catch (PluginCallException failed) {
            return identity.database().write(handle -> end(handle, proposal, State.FAILED, agent))
                    ? Decision.FAILED
                    : Decision.GONE;
        }
    }

    /** Refuses a proposal; who made it takes it back. */
    public Decision refuse(Agent agent, String id) {
        Optional<Proposal> found = find(id);
        if (found.isEmpty()) {
            return Decision.GONE;
        }
        Proposal proposal = found.get();
        boolean own = proposal.proposedBy().equals(agent.personId());
        if (!own && !mayDecide(agent, proposal)) {
            return Decision.NOT_ALLOWED;
        }
        return identity.database().write(handle -> {
            if (!end(handle, proposal, State.REFUSED, agent)) {
                return Decision.GONE;
            }
            record(handle, CoreAudit.ACT_REFUSED, agent, proposal);
            return Decision.DONE;
        });
    }

    /** Tells whether an agent may do what a proposal is about. */
    public boolean mayDecide(Agent agent, Proposal proposal) {
        return declared.act(proposal.act())
                .filter(act -> mayDo(agent, act, proposal))
                .isPresent();
    }

    private Optional<Proposal> find(String id) {
        return identity.database()
                .read(handle -> proposals.find(handle, id))
                .filter(proposal -> proposal.isWaitingAt(identity.clock().instant()));
    }

    private boolean end(Handle handle, Proposal proposal, State state, Agent agent) {
        return proposals.end(
                handle, proposal.id(), state, agent.personId(), identity.clock().instant());
    }

    private boolean mayDo(Agent agent, DeclaredAct act, Proposal proposal) {
        return identity.access().allows(agent, act.act().required(), proposal.plugin(), proposal.object());
    }

    private Optional<Agent> proposer(Proposal proposal) {
        return identity.accounts()
                .find(proposal.proposedBy())
                .filter(Account::isActive)
                .map(account -> new Agent(
                        account.id(),
                        account.staffName(),
                        identity.roles().of(account.id()).stream()
                                .filter(grant -> grant.scope().kind() == Scope.Kind.INSTANCE)
                                .map(Grant::role)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private void record(Handle handle, AuditType type, Agent agent, Proposal proposal) {
        identity.audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(type, agent, proposal.object())
                                .with("act", proposal.act())
                                .with("summary", proposal.summary()));
    }
}
