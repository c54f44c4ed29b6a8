package org.territoireouvert.ambassadors.draw.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.draw.CheckQuotas;
import org.territoireouvert.ambassadors.draw.DrawLots;
import org.territoireouvert.ambassadors.draw.Feasibility;
import org.territoireouvert.ambassadors.draw.Outcome;
import org.territoireouvert.ambassadors.draw.Pool;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;

/** Opens a call, freezes its pool, draws with the seed, and lets others follow who give up. */
public final class HoldDraw {

    /** The pool in which the person has a ticket was frozen, or lots were drawn. */
    public static final NotificationKind NEWS = new NotificationKind("draw-news", Frequency.IMMEDIATE);

    private final PluginContext context;
    private final PostRepository posts;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;

    /** Creates the use case. */
    public HoldDraw(PluginContext context, PostRepository posts, CallRepository calls, VolunteerRepository volunteers) {
        this.context = context;
        this.posts = posts;
        this.calls = calls;
        this.volunteers = volunteers;
    }

    /** Opens a new call. */
    public Saved open(Call call) {
        return context.database().write(handle -> {
            if (posts.find(handle, call.post()).isEmpty()) {
                return Saved.refused("post", "mandate.post.unknown", call.post());
            }
            calls.add(handle, call);
            return new Saved.Done(call.id());
        });
    }

    /**
     * Changes an open call. What volunteers answered stays valid: criteria are changed only while there is none.
     *
     * @param read when the version that was changed was written
     */
    public Saved change(Call call, Instant read) {
        return context.database().write(handle -> {
            Call before = calls.find(handle, call.id()).orElseThrow();
            if (before.state() != DrawState.OPEN) {
                return Saved.refused("title", "draw.frozen-already");
            }
            boolean sameAnswers = before.criteria().stream()
                    .map(one -> List.of(one.name(), one.values()))
                    .toList()
                    .equals(call.criteria().stream()
                            .map(one -> List.of(one.name(), one.values()))
                            .toList());
            if (!sameAnswers && volunteers.count(handle, call.id()) > 0) {
                return Saved.refused("criterion1", "draw.criteria.answered");
            }
            return calls.change(handle, call, read) ? new Saved.Done(call.id()) : new Saved.Overtaken();
        });
    }

    /** Freezes the pool, when it can be drawn from. */
    public Saved freeze(String id, Actor by) {
        Instant now = context.clock().instant();
        return context.database().write(handle -> {
            Call call = calls.find(handle, id).orElseThrow();
            List<Ticket> tickets = volunteers.tickets(handle, id);
            Optional<Saved> refused = unready(call, tickets, now);
            if (refused.isPresent()) {
                return refused.get();
            }
            String sha256 = call.pool(tickets).sha256();
            if (!calls.freeze(handle, id, sha256, now)) {
                return new Saved.Overtaken();
            }
            volunteers.named(handle, id).forEach(one -> tell(handle, one, "frozen", call));
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AmbassadorRights.FROZEN, by, call.path())
                                    .with("hash", sha256)
                                    .with("title", call.title()));
            return new Saved.Done(sha256);
        });
    }

    private Optional<Saved> unready(Call call, List<Ticket> tickets, Instant now) {
        if (call.state() != DrawState.OPEN) {
            return Optional.of(Saved.refused("", "draw.frozen-already"));
        }
        if (call.isOpen(now)) {
            return Optional.of(Saved.refused("", "draw.still-open"));
        }
        if (!LocalDate.ofInstant(now, context.zone()).isBefore(call.seedOn())) {
            return Optional.of(Saved.refused("", "draw.seed-known", call.seedOn()));
        }
        return refusal(CheckQuotas.of(call.pool(tickets)));
    }

    /** Says why a pool cannot be frozen, in the words of a form; empty when its quotas can be met. */
    private static Optional<Saved> refusal(Feasibility found) {
        return switch (found) {
            case Feasibility.Met met -> Optional.empty();
            case Feasibility.TooFewPeople few ->
                Optional.of(Saved.refused("", "draw.too-few", few.people(), few.seats()));
            case Feasibility.TooFewOf few ->
                Optional.of(Saved.refused("", "draw.quota-unmet", few.answer(), few.least(), few.people()));
            case Feasibility.Conflict conflict -> Optional.of(Saved.refused("", "draw.quotas-impossible"));
            case Feasibility.TooHard tooHard -> Optional.of(Saved.refused("", "draw.quotas-too-hard"));
        };
    }

    /** Draws with the seed. */
    public Saved draw(String id, String seed, Actor by) {
        Instant now = context.clock().instant();
        return context.database().write(handle -> {
            Call call = calls.find(handle, id).orElseThrow();
            if (LocalDate.ofInstant(now, context.zone()).isBefore(call.seedOn())) {
                return Saved.refused("seed", "draw.seed-too-early", call.seedOn());
            }
            Pool pool = call.pool(volunteers.tickets(handle, id));
            if (!pool.sha256().equals(call.sha256()) || !calls.draw(handle, id, seed, now)) {
                return new Saved.Overtaken();
            }
            Outcome outcome = DrawLots.of(pool, seed, List.of());
            volunteers.named(handle, id).forEach(one -> tell(handle, one, fate(outcome, one), call));
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AmbassadorRights.DRAWN, by, call.path())
                                    .with("seed", seed)
                                    .with("title", call.title()));
            return new Saved.Done(id);
        });
    }

    /** Takes note that a ticket was given up; who follows is told. */
    public Saved decline(String id, String ticket) {
        return context.database().write(handle -> {
            Call call = calls.find(handle, id).orElseThrow();
            List<Ticket> tickets = volunteers.tickets(handle, id);
            if (call.state() != DrawState.DRAWN
                    || call.declined().contains(ticket)
                    || tickets.stream().noneMatch(one -> one.code().equals(ticket))) {
                return Saved.refused("ticket", "draw.ticket.unknown", ticket);
            }
            List<String> declined = new ArrayList<>(call.declined());
            declined.add(ticket);
            if (!calls.decline(handle, call, declined, context.clock().instant())) {
                return new Saved.Overtaken();
            }
            Pool pool = call.pool(tickets);
            List<String> before =
                    DrawLots.of(pool, call.seed(), call.declined()).drawn();
            List<String> after = DrawLots.of(pool, call.seed(), declined).drawn();
            volunteers.named(handle, id).stream()
                    .filter(one -> after.contains(one.ticket().code())
                            && !before.contains(one.ticket().code()))
                    .forEach(one -> tell(handle, one, "drawn", call));
            return new Saved.Done(ticket);
        });
    }

    private static String fate(Outcome outcome, VolunteerRepository.Volunteer one) {
        String code = one.ticket().code();
        return outcome.drawn().contains(code) ? "drawn" : outcome.substitutes().contains(code) ? "substitute" : "not";
    }

    private void tell(Handle handle, VolunteerRepository.Volunteer one, String fate, Call call) {
        String said = context.messages().format(java.util.Locale.FRENCH, "draw.news." + fate);
        context.service(Notifications.class)
                .tell(handle, one.account(), Notice.of(NEWS, call.path(), call.title(), said));
    }
}
