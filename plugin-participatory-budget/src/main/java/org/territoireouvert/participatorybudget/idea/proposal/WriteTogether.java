package org.territoireouvert.participatorybudget.idea.proposal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.participatorybudget.idea.CoAuthorRepository;
import org.territoireouvert.participatorybudget.idea.CoAuthorRepository.CoAuthor;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;

/** Has several people write one idea: its author hands out invitations, each of which one person accepts. */
public final class WriteTogether {

    private final PluginContext context;
    private final IdeaDesk desk;
    private final CoAuthorRepository coAuthors;
    private final InvitationTokens tokens;

    /** Creates the use case. */
    public WriteTogether(PluginContext context, IdeaDesk desk, InvitationTokens tokens) {
        this.context = context;
        this.desk = desk;
        this.coAuthors = desk.store().coAuthors();
        this.tokens = tokens;
    }

    /** Makes an invitation. */
    public Outcome invite(Citizen author, String edition, String id) {
        return changing(author, edition, id, (handle, found, now) -> {
            if (coAuthors.of(handle, id).size() >= CoAuthorRepository.MOST) {
                return Outcome.Refused.of("idea.invite.too-many", CoAuthorRepository.MOST);
            }
            coAuthors.invite(handle, context.ids().next(), id, tokens.next(), now);
            return new Outcome.Done(id);
        });
    }

    /**
     * Takes back an invitation, or takes a co-author off.
     *
     * @param which identifier of it
     */
    public Outcome remove(Citizen author, String edition, String id, String which) {
        return changing(author, edition, id, (handle, found, now) -> {
            coAuthors.remove(handle, id, which);
            return new Outcome.Done(id);
        });
    }

    private Outcome changing(Citizen author, String edition, String id, IdeaDesk.Decision decision) {
        return desk.decideAs(author.personId(), edition, id, (handle, found, now) -> {
            if (!found.isFirstAuthor(author.personId())) {
                return Outcome.Refused.of("idea.not-yours");
            }
            return refusal(found).orElse(null) instanceof Outcome.Refused refused
                    ? refused
                    : decision.take(handle, found, now);
        });
    }

    private static Optional<Outcome> refusal(IdeaOfEdition found) {
        return found.isChangeable()
                ? Optional.empty()
                : IdeaDesk.closed(found.calendar())
                        .<Outcome>map(closed -> closed)
                        .or(() -> Optional.of(Outcome.Refused.of("idea.fixed")));
    }

    /** Accepts an invitation. */
    public Outcome accept(Citizen person, String edition, String id, String token) {
        return desk.decide(edition, id, (handle, found, now) -> {
            Optional<CoAuthor> invitation = invitation(handle, id, token);
            if (invitation.isEmpty()) {
                throw new NotFoundException("Invitation to " + id);
            }
            if (found.isWrittenBy(person.personId())) {
                return Outcome.Refused.of("idea.invite.already");
            }
            Optional<Outcome> refusal = refusal(found);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            desk.store().supports().takeBack(handle, id, person.personId());
            coAuthors.accept(handle, invitation.get().id(), person.personId(), now);
            return new Outcome.Done(id);
        });
    }

    /** Returns an open invitation to write an idea. */
    public Optional<CoAuthor> invitation(Handle handle, String id, String token) {
        List<CoAuthor> all = coAuthors.of(handle, id);
        return all.stream()
                .filter(one -> one.token().filter(token::equals).isPresent())
                .findFirst();
    }
}
