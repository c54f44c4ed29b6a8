package org.territoireouvert.calls.award.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;
import org.territoireouvert.calls.model.award.Shares;

/**
 * Changes a signed agreement: one side proposes, the other one accepts. A new amount keeps the parts of funders and beneficiaries and alters
 * the last instalment that is not paid; a new end moves that instalment and the last report.
 */
public final class ChangeAgreement {

    private final AwardStore store;
    private final GrantContent content;
    private final GrantCounters counters;
    private final AwardNews news;

    /** Creates the use case. */
    public ChangeAgreement(AwardStore store, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.content = content;
        this.counters = counters;
        this.news = new AwardNews(store);
    }

    /** Proposes new terms; one change at a time. */
    public Saved propose(
            Handle handle, FollowedGrant followed, Change.Side side, String by, Change.Terms after, String reason) {
        Grant grant = followed.grant();
        Optional<Agreement> agreement = followed.agreement();
        if (grant.state() != GrantState.RUNNING || agreement.isEmpty()) {
            return Saved.Refused.of("reason", "award.follow.not-running");
        }
        if (followed.openChange().isPresent()) {
            return Saved.Refused.of("reason", "award.change.open");
        }
        Change.Terms before = terms(grant, agreement.get());
        List<Saved.Problem> problems = problems(followed, agreement.get(), before, after, reason);
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        store.changes()
                .save(
                        handle,
                        new Change(
                                store.context().ids().next(),
                                grant.applicationId(),
                                side,
                                by,
                                reason,
                                before,
                                after,
                                Change.State.PROPOSED,
                                0,
                                store.today(),
                                Optional.empty()));
        if (side == Change.Side.FUNDER) {
            news.tellMembers(handle, grant, AwardNews.CHANGE_PROPOSED, grant.title());
        } else {
            news.tellStaff(handle, grant, AwardNews.CHANGE_PROPOSED, grant.title());
        }
        return new Saved.Done();
    }

    private static List<Saved.Problem> problems(
            FollowedGrant followed, Agreement agreement, Change.Terms before, Change.Terms after, String reason) {
        List<Saved.Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(Saved.Problem.of("reason", "award.change.reason.missing"));
        }
        if (after.equals(before)) {
            problems.add(Saved.Problem.of("amount", "award.change.same"));
        }
        if (after.endsOn().isBefore(agreement.paysFrom())) {
            problems.add(Saved.Problem.of("ends-on", "award.form.period.wrong"));
        }
        boolean otherAmount = !after.granted().equals(before.granted());
        Optional<Instalment> last = lastUnpaid(followed);
        if (otherAmount && last.isEmpty()) {
            problems.add(Saved.Problem.of("amount", "award.change.all-paid"));
        } else if (otherAmount && altered(last.get(), before, after).cents() < 0) {
            Money least = before.granted().minus(last.get().amount());
            problems.add(Saved.Problem.of("amount", "award.change.too-low", least));
        }
        return problems;
    }

    private static Change.Terms terms(Grant grant, Agreement agreement) {
        return new Change.Terms(grant.granted(), agreement.object(), agreement.paysUntil());
    }

    private static Optional<Instalment> lastUnpaid(FollowedGrant followed) {
        return followed.instalments().reversed().stream()
                .filter(one -> one.paidOn().isEmpty())
                .findFirst();
    }

    private static Money altered(Instalment last, Change.Terms before, Change.Terms after) {
        return last.amount().plus(after.granted()).minus(before.granted());
    }

    /** Answers the change that waits, by the side that did not propose it. */
    public Saved answer(Handle handle, FollowedGrant followed, Change.Side side, boolean accepted, Actor by) {
        Optional<Change> open = followed.openChange();
        Optional<Agreement> agreement = followed.agreement();
        if (open.isEmpty() || agreement.isEmpty() || open.get().side() == side) {
            return new Saved.Overtaken();
        }
        Grant grant = followed.grant();
        Change change = open.get();
        if (!accepted) {
            store.changes().save(handle, change.answered(Change.State.REFUSED, 0, store.today()));
            return new Saved.Done();
        }
        List<Saved.Problem> problems =
                problems(followed, agreement.get(), terms(grant, agreement.get()), change.after(), change.reason());
        if (!problems.isEmpty() || !change.before().equals(terms(grant, agreement.get()))) {
            return Saved.Refused.of("answer", "award.change.impossible");
        }
        Agreement amended =
                agreement.get().amended(change.after().object(), change.after().endsOn());
        if (!store.agreements().save(handle, grant.applicationId(), amended)) {
            return new Saved.Overtaken();
        }
        store.changes().save(handle, change.answered(Change.State.ACCEPTED, amended.version(), store.today()));
        carryOut(handle, followed, change);
        Grant now =
                grant.granting(change.after().granted(), store.context().clock().instant());
        store.grants().save(handle, now);
        content.changed(handle, now);
        counters.move(handle, grant, now);
        news.tellMembers(handle, now, AwardNews.GRANT, now.title());
        store.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AwardNews.CHANGED, by, now.path())
                                .with("number", now.number())
                                .with("version", Integer.toString(amended.version())));
        return new Saved.Done();
    }

    private void carryOut(Handle handle, FollowedGrant followed, Change change) {
        String id = followed.grant().applicationId();
        List<Money> shares = Shares.of(
                change.after().granted(),
                followed.beneficiaries().stream().map(Beneficiary::share).toList());
        store.agreements()
                .replaceBeneficiaries(
                        handle,
                        id,
                        IntStream.range(0, shares.size())
                                .mapToObj(index ->
                                        followed.beneficiaries().get(index).receiving(shares.get(index)))
                                .toList());
        boolean moved = !change.after().endsOn().equals(change.before().endsOn());
        lastUnpaid(followed).ifPresent(last -> {
            Instalment other = new Instalment(
                    last.place(),
                    moved ? change.after().endsOn() : last.dueOn(),
                    altered(last, change.before(), change.after()),
                    last.condition(),
                    Optional.empty());
            store.followUp()
                    .replaceInstalments(
                            handle,
                            id,
                            followed.instalments().stream()
                                    .map(one -> one.place() == other.place() ? other : one)
                                    .toList());
        });
        followed.reports().stream()
                .filter(report -> moved && report.kind() == Report.Kind.FINAL && report.isWritable())
                .forEach(report ->
                        store.reports().save(handle, report.dueOn(change.after().endsOn())));
    }
}
