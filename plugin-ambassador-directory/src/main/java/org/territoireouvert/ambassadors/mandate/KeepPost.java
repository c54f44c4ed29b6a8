package org.territoireouvert.ambassadors.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;

/** Adds a post or changes one, so that it has room for the mandates that it has. */
public final class KeepPost {

    private final PluginContext context;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;

    /** Creates the use case. */
    public KeepPost(PluginContext context, BodyRepository bodies, PostRepository posts, MandateRepository mandates) {
        this.context = context;
        this.bodies = bodies;
        this.posts = posts;
        this.mandates = mandates;
    }

    /** Adds one; its slug must be free. */
    public Saved add(Post post, Actor by) {
        return context.database().write(handle -> {
            if (posts.find(handle, post.slug()).isPresent()) {
                return Saved.refused("slug", "slug.taken", post.slug());
            }
            if (bodies.find(handle, post.body()).isEmpty()) {
                return Saved.refused("body", "post.body.unknown", post.body());
            }
            posts.add(handle, post);
            record(handle, post, by);
            return new Saved.Done(post.slug());
        });
    }

    /**
     * Changes one.
     *
     * @param read when the version that was changed was written
     */
    public Saved change(Post post, Instant read, Actor by) {
        return context.database().write(handle -> {
            if (bodies.find(handle, post.body()).isEmpty()) {
                return Saved.refused("body", "post.body.unknown", post.body());
            }
            List<Mandate> held = mandates.ofPost(handle, post.slug());
            LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
            List<Mandate> alive =
                    held.stream().filter(one -> !one.isOver(today)).toList();
            int most = Occupation.most(alive);
            if (most > post.seats()) {
                return Saved.refused("seats", "post.seats.held", most);
            }
            Optional<LocalDate> closed = post.closedOn();
            Optional<Mandate> beyond = closed.flatMap(
                    day -> alive.stream().filter(one -> !one.to().isBefore(day)).findFirst());
            if (beyond.isPresent()) {
                return Saved.refused("closed", "post.closed.held", beyond.get().to());
            }
            if (!posts.change(handle, post, read)) {
                return new Saved.Overtaken();
            }
            record(handle, post, by);
            return new Saved.Done(post.slug());
        });
    }

    private void record(Handle handle, Post post, Actor by) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AmbassadorRights.CHANGED, by, post.path()).with("name", post.label()));
    }
}
