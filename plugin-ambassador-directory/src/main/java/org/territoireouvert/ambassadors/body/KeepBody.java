package org.territoireouvert.ambassadors.body;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;

/** Adds an administration or changes one, so that the tree stays a tree of at most {@link Body#DEEPEST} levels. */
public final class KeepBody {

    private final PluginContext context;
    private final BodyRepository bodies;
    private final EscalationAddresses escalations;

    /** Creates the use case. */
    public KeepBody(PluginContext context, BodyRepository bodies) {
        this.context = context;
        this.bodies = bodies;
        this.escalations = new EscalationAddresses(context.database());
    }

    /**
     * Adds one; its slug must be free.
     *
     * @param escalation internal address for requests without an answer, empty for none
     */
    public Saved add(Body body, String escalation, Actor by) {
        return context.database().write(handle -> {
            if (bodies.find(handle, body.slug()).isPresent()) {
                return Saved.refused("slug", "slug.taken", body.slug());
            }
            Optional<Saved> refused = misplaced(handle, body, 1);
            if (refused.isPresent()) {
                return refused.get();
            }
            bodies.add(handle, body);
            escalations.keep(handle, body.slug(), escalation);
            record(handle, body, by);
            return new Saved.Done(body.slug());
        });
    }

    /**
     * Changes one.
     *
     * @param escalation internal address for requests without an answer, empty for none
     * @param read when the version that was changed was written
     */
    public Saved change(Body body, String escalation, Instant read, Actor by) {
        return context.database().write(handle -> {
            Optional<Saved> refused = misplaced(handle, body, bodies.height(handle, body.slug()));
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!bodies.change(handle, body, read)) {
                return new Saved.Overtaken();
            }
            escalations.keep(handle, body.slug(), escalation);
            record(handle, body, by);
            return new Saved.Done(body.slug());
        });
    }

    private Optional<Saved> misplaced(Handle handle, Body body, int height) {
        if (body.parent().isEmpty()) {
            return Optional.empty();
        }
        List<Body> way = bodies.way(handle, body.parent());
        if (way.isEmpty()) {
            return Optional.of(Saved.refused("parent", "body.parent.unknown", body.parent()));
        }
        if (way.stream().anyMatch(one -> one.slug().equals(body.slug()))) {
            return Optional.of(Saved.refused("parent", "body.parent.cycle", body.name()));
        }
        return way.size() + height > Body.DEEPEST
                ? Optional.of(Saved.refused("parent", "body.parent.deep", Body.DEEPEST))
                : Optional.empty();
    }

    private void record(Handle handle, Body body, Actor by) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AmbassadorRights.CHANGED, by, body.path()).with("name", body.name()));
    }
}
