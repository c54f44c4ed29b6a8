package org.territoireouvert.participatorybudget.idea.proposal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.IdeaText;

/** Writes an idea: a draft for its authors, or for everybody to read. */
public final class ProposeIdea {

    /** Ideas and drafts that one person writes for an edition. */
    public static final int MOST = 20;

    private final PluginContext context;
    private final IdeaDesk desk;
    private final IdeaStore store;

    /** Creates the use case. */
    public ProposeIdea(PluginContext context, IdeaDesk desk) {
        this.context = context;
        this.desk = desk;
        this.store = desk.store();
    }

    /** What to do with what was written. */
    public enum Wish {
        /** Keep it for its authors. */
        DRAFT,
        /** Have everybody read it. */
        SUBMIT
    }

    /**
     * Which idea is rewritten.
     *
     * @param id of the idea
     * @param revision of it that its author read
     */
    public record Earlier(String id, int revision) {}

    /** Writes a new idea, or a new version of one. */
    public Outcome write(Citizen author, String edition, Optional<Earlier> earlier, IdeaText text, Wish wish) {
        return earlier.map(known -> rewrite(author, edition, known, text, wish))
                .orElseGet(() -> begin(author, edition, text, wish));
    }

    private Outcome begin(Citizen author, String slug, IdeaText text, Wish wish) {
        return context.database().write(handle -> {
            Edition edition =
                    store.editions().bySlug(handle, slug).orElseThrow(() -> new NotFoundException("Edition " + slug));
            Optional<Outcome.Refused> closed = IdeaDesk.closed(new IdeaCalendar(edition, desk.today()));
            if (closed.isPresent()) {
                return closed.get();
            }
            if (store.lists().writtenBy(handle, edition.id(), author.personId()).size() >= MOST) {
                return Outcome.Refused.of("idea.too-many", MOST);
            }
            Instant now = context.clock().instant();
            Idea.Author first = new Idea.Author(author.personId(), "");
            Idea idea = Idea.draft(context.ids().next(), edition.id(), text, first, now);
            store.ideas().insert(handle, idea, now);
            return submitted(handle, author, idea, wish, now);
        });
    }

    private Outcome rewrite(Citizen author, String slug, Earlier earlier, IdeaText text, Wish wish) {
        return desk.decideAs(author.personId(), slug, earlier.id(), (handle, found, now) -> {
            Idea idea = found.idea();
            if (!found.isWrittenBy(author.personId())) {
                return Outcome.Refused.of("idea.not-yours");
            }
            Optional<Outcome.Refused> closed = IdeaDesk.closed(found.calendar());
            if (closed.isPresent()) {
                return closed.get();
            }
            if (!found.isChangeable()) {
                return Outcome.Refused.of("idea.fixed");
            }
            if (idea.revision() != earlier.revision()) {
                return Outcome.Refused.of("idea.outdated");
            }
            store.ideas().rewrite(handle, idea.id(), text, now);
            Wish kept = idea.state() == IdeaState.SUBMITTED ? Wish.SUBMIT : wish;
            return submitted(handle, author, idea, text, kept, now);
        });
    }

    private Outcome submitted(Handle handle, Citizen author, Idea idea, Wish wish, Instant now) {
        return submitted(handle, author, idea, idea.text(), wish, now);
    }

    private Outcome submitted(Handle handle, Citizen author, Idea idea, IdeaText text, Wish wish, Instant now) {
        if (wish == Wish.SUBMIT) {
            if (idea.state() == IdeaState.DRAFT) {
                store.ideas().submit(handle, idea.id(), now);
            }
            store.versions().addByAuthors(handle, idea.id(), text, now);
            desk.tellSite(handle, idea.id(), author);
        }
        return new Outcome.Done(idea.id());
    }
}
