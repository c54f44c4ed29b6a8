package org.territoireouvert.participatorybudget.withdrawal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.approval.SensitiveAct;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/** Withdraws the published result of an edition, for which the administrator may ask that two people agree. */
public final class WithdrawResult {

    /** Said when a result is withdrawn. */
    public static final EventType RESULT_WITHDRAWN =
            new EventType("participatory-budget.result-withdrawn", Set.of("edition"));

    /** Written when a result is withdrawn: {@code edition}, {@code reason}. */
    public static final AuditType AUDITED =
            new AuditType("participatory-budget.result-withdrawn", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final WithdrawalRepository withdrawals;

    /** Creates the use case. */
    public WithdrawResult(PluginContext context, EditionStore store, ResultRepository results) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.withdrawals = new WithdrawalRepository(context.ids());
    }

    /** Returns the act as the runtime knows it: the object is the address of the edition, the summary the reason. */
    public SensitiveAct act() {
        return new SensitiveAct("participatory-budget.withdraw-result", BudgetRights.WITHDRAW, this::withdraw);
    }

    /**
     * Withdraws a result, or has it wait for a second person.
     *
     * @param reason one to 500 characters, for everybody to read
     */
    public Approvals.Outcome propose(Agent agent, String slug, String reason) throws Exception {
        return context.service(Approvals.class).propose(agent, act(), slug, reason);
    }

    private void withdraw(String slug, String reason, Agent agent) {
        context.database().write(handle -> {
            Edition edition = store.editions()
                    .bySlug(handle, slug)
                    .orElseThrow(() -> new IllegalStateException("There is no edition \"" + slug + "\""));
            List<Result> published = results.ofEdition(handle, edition.id());
            if (published.isEmpty()) {
                throw new IllegalStateException("The edition \"" + slug + "\" has no published result");
            }
            keep(handle, edition, published.get(0), reason);
            results.replace(handle, edition.id(), List.of());
            context.events().publish(handle, RESULT_WITHDRAWN, Map.of("edition", slug));
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AUDITED, agent, edition.path())
                                    .with("edition", edition.title())
                                    .with("reason", reason));
            return edition;
        });
    }

    private void keep(Handle handle, Edition edition, Result result, String reason) {
        withdrawals.insert(
                handle,
                edition.id(),
                new Withdrawal(
                        result.rule().words(),
                        result.winners(),
                        result.fingerprint(),
                        result.countedAt(),
                        reason,
                        context.clock().instant()));
    }
}
