package org.territoireouvert.calls.examination.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.examination.ExaminationNews;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.Saved;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Envelope;
import org.territoireouvert.calls.model.examination.FunderShares;
import org.territoireouvert.calls.model.examination.Outcome;
import org.territoireouvert.calls.model.examination.Ranking;
import org.territoireouvert.calls.model.examination.Step;

/** Leads from a proposition to a decision that does not change any more. */
public final class DecideCall {

    /** The longest reserve list. */
    public static final int LONGEST_RESERVE = 100;

    private final Room room;
    private final ExaminationNews news;
    private final RankingRepository rankings;
    private final DecisionRepository decisions;
    private final ProposeRanking propose;
    private final FundingListener funding;

    /**
     * Works in a room.
     *
     * @param funding hears what is funded
     */
    public DecideCall(
            Room room,
            ExaminationNews news,
            RankingRepository rankings,
            DecisionRepository decisions,
            ProposeRanking propose,
            FundingListener funding) {
        this.funding = funding;
        this.room = room;
        this.news = news;
        this.rankings = rankings;
        this.decisions = decisions;
        this.propose = propose;
    }

    /** Chooses how a batch is decided; a seed that was noted once stays. */
    public Saved choose(String callSlug, String batch, boolean partial, int reserve, String seed, String source) {
        return room.context().database().write(handle -> {
            RankingSettings before = rankings.settings(handle, callSlug, batch);
            if (before.frozenAt().isPresent()) {
                return Saved.refused("", "examination.decided-already");
            }
            if (reserve < 0 || reserve > LONGEST_RESERVE) {
                return Saved.refused("reserve", "examination.reserve.wrong", LONGEST_RESERVE);
            }
            if (!before.seed().isEmpty() && !seed.equals(before.seed())) {
                return Saved.refused("seed", "examination.seed.once");
            }
            if (!seed.isEmpty() && source.isEmpty()) {
                return Saved.refused("source", "examination.seed.source.missing");
            }
            rankings.save(handle, before.choosing(partial, reserve, seed, source));
            return Saved.done();
        });
    }

    /** Departs from the order for one application, with a reason. */
    public Saved change(
            String callSlug, String number, Outcome outcome, Optional<Money> amount, String reason, String by) {
        return room.context().database().write(handle -> {
            Application one = room.application(handle, callSlug, number);
            if (one.state() != ApplicationState.ELIGIBLE) {
                return Saved.refused("", "examination.decided-already");
            }
            if (outcome == Outcome.FUNDED && amount.isEmpty()) {
                return Saved.refused("amount", "examination.change.amount.missing");
            }
            if (amount.isPresent() && amount.get().compareTo(one.requested()) > 0) {
                return Saved.refused("amount", "examination.change.amount.high", one.requested());
            }
            Money granted = outcome == Outcome.FUNDED ? amount.orElse(Money.ZERO) : Money.ZERO;
            rankings.change(handle, new PanelChange(one.id(), outcome, granted, reason), by, room.now());
            room.note(handle, one.id(), Step.Kind.CHANGED, reason, by);
            return Saved.done();
        });
    }

    /** Takes a departure back. */
    public Saved undo(String callSlug, String number) {
        return room.context().database().write(handle -> {
            Application one = room.application(handle, callSlug, number);
            if (one.state() != ApplicationState.ELIGIBLE) {
                return Saved.refused("", "examination.decided-already");
            }
            rankings.undo(handle, one.id());
            return Saved.done();
        });
    }

    /** Returns what keeps a batch from being decided, as messages, in the order in which it is to be mended. */
    public List<Saved.Refused> obstacles(Call call, Proposition proposition) {
        java.util.ArrayList<Saved.Refused> obstacles = new java.util.ArrayList<>();
        if (call.calendar().state(room.now(), room.context().zone()) != CallState.CLOSED
                && proposition.settings().batch().isEmpty()) {
            obstacles.add(new Saved.Refused("", "examination.freeze.open", List.of()));
        }
        if (proposition.waiting() > 0) {
            obstacles.add(new Saved.Refused("", "examination.freeze.waiting", List.of(proposition.waiting())));
        }
        if (!proposition.unscored().isEmpty()) {
            obstacles.add(new Saved.Refused(
                    "",
                    "examination.freeze.unscored",
                    List.of(proposition.unscored().size())));
        }
        if (proposition.ranking().lines().isEmpty()) {
            obstacles.add(new Saved.Refused("", "examination.freeze.nothing", List.of()));
        }
        if (proposition.ranking().needsLots()) {
            obstacles.add(new Saved.Refused("", "examination.freeze.lots", List.of()));
        }
        if (proposition.envelope().left().compareTo(Money.ZERO) < 0) {
            obstacles.add(new Saved.Refused("", "examination.freeze.too-much", List.of()));
        }
        return obstacles;
    }

    /** Decides: nothing of it changes any more. Each collective is told. */
    public Saved freeze(Actor.Agent agent, String callSlug, String batch) {
        Instant now = room.now();
        return room.context().database().write(handle -> {
            Call call = room.call(handle, callSlug);
            Proposition proposition = propose.of(handle, call, batch);
            if (proposition.settings().frozenAt().isPresent()) {
                return Saved.refused("", "examination.decided-already");
            }
            List<Saved.Refused> obstacles = obstacles(call, proposition);
            if (!obstacles.isEmpty()) {
                return obstacles.getFirst();
            }
            int funded = 0;
            for (int index = 0; index < proposition.ranking().lines().size(); index++) {
                Ranking.Line line = proposition.ranking().lines().get(index);
                Envelope.Line granted = proposition.envelope().lines().get(index);
                decide(handle, call, proposition, line, granted, agent, now);
                funded += granted.outcome() == Outcome.FUNDED ? 1 : 0;
            }
            rankings.save(handle, proposition.settings().frozen(now));
            news.log(
                    handle,
                    AuditEntry.of(ExaminationNews.FROZEN, agent, call.path())
                            .with("amount", proposition.envelope().granted().typed())
                            .with("call", call.title())
                            .with("funded", Integer.toString(funded)));
            return Saved.done();
        });
    }

    private void decide(
            Handle handle,
            Call call,
            Proposition proposition,
            Ranking.Line line,
            Envelope.Line granted,
            Actor.Agent by,
            Instant now) {
        Application application =
                java.util.Objects.requireNonNull(proposition.applications().get(granted.number()));
        PanelChange change = proposition.changes().get(granted.number());
        List<FunderShares.Part> shares = granted.granted().cents() == 0
                ? List.of()
                : FunderShares.of(call.sheet().funding(), granted.granted());
        decisions.add(
                handle,
                new Decision(
                        application.id(),
                        call.slug(),
                        proposition.settings().batch(),
                        line.rank(),
                        granted.outcome(),
                        granted.granted(),
                        granted.partial(),
                        line.candidate().score(),
                        line.reason(),
                        change == null ? "" : change.reason(),
                        shares,
                        by.personId(),
                        now));
        Application decided = application.in(granted.outcome().state(), now);
        room.applications().save(handle, decided);
        room.note(handle, application.id(), Step.Kind.DECIDED, change == null ? "" : change.reason(), by.personId());
        if (granted.outcome() == Outcome.FUNDED) {
            String reason = change == null ? "" : change.reason();
            funding.funded(handle, call, decided, granted.granted(), shares, reason, by);
        }
        news.tellCollective(
                handle,
                application.collectiveId(),
                Notice.of(
                        ExaminationNews.DECIDED,
                        "/appels-a-projets/evaluations/decision/" + application.number(),
                        application.number(),
                        call.title()),
                "");
    }

    /** Publishes the results of what was decided. */
    public Saved publish(String callSlug, String batch) {
        return room.context().database().write(handle -> {
            RankingSettings settings = rankings.settings(handle, callSlug, batch);
            if (settings.frozenAt().isEmpty()) {
                return Saved.refused("", "examination.publish.not-decided");
            }
            if (settings.publishedAt().isEmpty()) {
                rankings.save(handle, settings.published(room.now()));
            }
            return Saved.done();
        });
    }
}
