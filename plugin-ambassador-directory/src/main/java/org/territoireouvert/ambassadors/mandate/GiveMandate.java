package org.territoireouvert.ambassadors.mandate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.EndReason;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;

/**
 * Gives a mandate or changes one. A post never has more mandates on a day than seats; who follows somebody takes their seat: the
 * mandate that goes before ends on the day before the new one begins.
 */
public final class GiveMandate {

    private final PluginContext context;
    private final PostRepository posts;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;

    /** Creates the use case. */
    public GiveMandate(
            PluginContext context, PostRepository posts, AmbassadorRepository ambassadors, MandateRepository mandates) {
        this.context = context;
        this.posts = posts;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
    }

    /** Gives a new one. */
    public Saved give(Mandate mandate, Actor by) {
        return context.database().write(handle -> {
            Optional<Saved> refused = refused(handle, mandate);
            if (refused.isPresent()) {
                return refused.get();
            }
            endPredecessor(handle, mandate);
            mandates.add(handle, mandate);
            record(handle, mandate, by);
            return new Saved.Done(mandate.id());
        });
    }

    /**
     * Changes one; who holds it stays.
     *
     * @param read when the version that was changed was written
     */
    public Saved change(Mandate mandate, Instant read, Actor by) {
        return context.database().write(handle -> {
            Optional<Saved> refused = refused(handle, mandate);
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!mandates.change(handle, mandate, read)) {
                return new Saved.Overtaken();
            }
            endPredecessor(handle, mandate);
            record(handle, mandate, by);
            return new Saved.Done(mandate.id());
        });
    }

    private Optional<Saved> refused(Handle handle, Mandate mandate) {
        Optional<Post> post = posts.find(handle, mandate.post());
        if (post.isEmpty()) {
            return Optional.of(Saved.refused("post", "mandate.post.unknown", mandate.post()));
        }
        if (ambassadors.find(handle, mandate.ambassador()).isEmpty()) {
            return Optional.of(Saved.refused("ambassador", "mandate.ambassador.unknown", mandate.ambassador()));
        }
        if (!post.get().isOpen(mandate.to())) {
            return Optional.of(Saved.refused(
                    "to", "mandate.post.closed", post.get().closedOn().orElseThrow()));
        }
        List<Mandate> others = new ArrayList<>(mandates.ofPost(handle, mandate.post()));
        others.removeIf(one -> one.id().equals(mandate.id()));
        Optional<Mandate> before = others.stream()
                .filter(one -> one.id().equals(mandate.successorOf()))
                .findFirst();
        if (!mandate.successorOf().isEmpty()) {
            if (before.isEmpty() || !before.get().from().isBefore(mandate.from())) {
                return Optional.of(Saved.refused("successor", "mandate.successor.wrong"));
            }
            if (others.stream().anyMatch(one -> one.successorOf().equals(mandate.successorOf()))) {
                return Optional.of(Saved.refused("successor", "mandate.successor.taken"));
            }
        }
        before.ifPresent(others::remove);
        others.removeIf(one -> one.to().isBefore(mandate.from()) || one.from().isAfter(mandate.to()));
        if (others.stream().anyMatch(one -> one.ambassador().equals(mandate.ambassador()))) {
            return Optional.of(Saved.refused("from", "mandate.twice"));
        }
        others.add(mandate);
        return Occupation.most(others) > post.get().seats()
                ? Optional.of(Saved.refused("from", "mandate.full", post.get().seats()))
                : Optional.empty();
    }

    private void endPredecessor(Handle handle, Mandate mandate) {
        mandates.find(handle, mandate.successorOf())
                .filter(before -> !before.to().isBefore(mandate.from()))
                .ifPresent(before -> mandates.change(
                        handle,
                        before.ending(
                                mandate.from().minusDays(1),
                                EndReason.REPLACED,
                                context.clock().instant()),
                        before.updatedAt()));
    }

    private void record(Handle handle, Mandate mandate, Actor by) {
        String who = ambassadors
                .find(handle, mandate.ambassador())
                .map(Ambassador::name)
                .orElse("");
        String what = posts.find(handle, mandate.post()).map(Post::label).orElse("");
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AmbassadorRights.MANDATED, by, "/ambassadeurs/" + mandate.ambassador())
                                .with("ambassador", who)
                                .with("post", what));
    }
}
