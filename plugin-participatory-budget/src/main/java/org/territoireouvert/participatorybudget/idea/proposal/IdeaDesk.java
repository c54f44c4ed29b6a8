package org.territoireouvert.participatorybudget.idea.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.publication.IdeaContent;

/** Hands an idea to whoever decides about it: as it is in the transaction that will change it. */
public final class IdeaDesk {

    private final PluginContext context;
    private final IdeaStore store;
    private final IdeaContent content;

    /** Creates the desk. */
    public IdeaDesk(PluginContext context, IdeaStore store) {
        this.context = context;
        this.store = store;
        this.content = new IdeaContent(context.database(), store);
    }

    /** Decides about an idea. */
    @FunctionalInterface
    public interface Decision {
        /** Changes it, or says why not. */
        Outcome take(Handle handle, IdeaOfEdition idea, Instant now);
    }

    /** Returns the tables. */
    public IdeaStore store() {
        return store;
    }

    /** Returns ideas as contents of the site. */
    public IdeaContent content() {
        return content;
    }

    /** Returns the day in the time zone of the authority. */
    public LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    /**
     * Decides about an idea in one transaction.
     *
     * @throws NotFoundException when there is no such idea
     */
    public Outcome decide(String edition, String id, Decision decision) {
        return context.database().write(handle -> {
            store.ideas().hold(handle, id);
            return decision.take(
                    handle, found(handle, edition, id), context.clock().instant());
        });
    }

    /**
     * Decides about an idea that a person may read; others do not learn that there is one.
     *
     * @throws NotFoundException when there is no such idea
     */
    public Outcome decideAs(String person, String edition, String id, Decision decision) {
        return decide(edition, id, (handle, idea, now) -> {
            if (!idea.isReadBy(person)) {
                throw new NotFoundException("Idea " + id);
            }
            return decision.take(handle, idea, now);
        });
    }

    /** Returns an idea as it is now. */
    public IdeaOfEdition found(Handle handle, String edition, String id) {
        return store.find(handle, edition, id, today()).orElseThrow(() -> new NotFoundException("Idea " + id));
    }

    /** Has the site hear that a public idea changed. */
    public void tellSite(Handle handle, String ideaId, Actor by) {
        Contents contents = context.service(Contents.class);
        store.lists()
                .content(handle, ideaId)
                .filter(item -> item.isPublic())
                .ifPresent(item -> contents.changed(handle, content.type(), item, by));
    }

    /** Says why ideas are not taken today; empty when they are. */
    public static Optional<Outcome.Refused> closed(IdeaCalendar calendar) {
        if (calendar.takesIdeas()) {
            return Optional.empty();
        }
        return Optional.of(calendar.opensOn()
                .map(day -> Outcome.Refused.of("idea.closed.before", day))
                .or(() -> calendar.lastDay().map(day -> Outcome.Refused.of("idea.closed.after", day)))
                .orElseGet(() -> Outcome.Refused.of("idea.closed.unplanned")));
    }
}
