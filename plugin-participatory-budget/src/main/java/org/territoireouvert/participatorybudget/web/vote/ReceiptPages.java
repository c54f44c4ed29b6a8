package org.territoireouvert.participatorybudget.web.vote;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.casting.OwnBallot;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.VoteState;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;

/** A voter's receipt and, for nobody else, their ballot. */
public final class ReceiptPages {

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;
    private final VoteParts parts;
    private final StateRepository states = new StateRepository();

    /** Creates the pages. */
    public ReceiptPages(PluginContext context, EditionStore store, EditionViews views, VoteParts parts) {
        this.context = context;
        this.store = store;
        this.views = views;
        this.parts = parts;
    }

    private record Kept(Edition edition, SealedVote vote, OwnBallot ballot) {}

    private Kept kept(Request request) {
        Edition edition = context.database().read(handle -> views.requested(handle, request));
        Optional<OwnBallot> own = request.actor() instanceof Actor.Citizen citizen
                ? parts.receipts().own(edition.id(), citizen.personId())
                : Optional.empty();
        return new Kept(
                edition,
                parts.sealed().find(edition.id()).orElseThrow(() -> new NotFoundException("Vote " + edition.slug())),
                own.orElseThrow(() -> new NotFoundException("Ballot in " + edition.slug())));
    }

    /** Shows the receipt. */
    public Response show(Request request) {
        Kept kept = kept(request);
        Locale locale = request.locale();
        Wording wording = new Wording(context.messages(), locale);
        BallotViews ballots = context.database()
                .read(handle -> new BallotViews(
                        kept.edition(),
                        kept.vote(),
                        new BallotWords(
                                wording,
                                store.envelopes()
                                        .ofEdition(handle, kept.edition().id())),
                        wording,
                        store.projects().all(handle, kept.edition().id()),
                        Set.of(),
                        kept.ballot().content()));
        VoteState state = context.database()
                .read(handle ->
                        states.at(handle, kept.vote(), context.database().now(handle)));
        return Page.of("receipt", wording.say("receipt.title"))
                .crumb(wording.say("editions.crumb"), "/budgets-participatifs")
                .crumb(kept.edition().title(), kept.edition().path())
                .with("edition", kept.edition())
                .with("closes", state.closesAt())
                .with("receipt", kept.ballot().receipt())
                .with("revision", kept.ballot().revision())
                .with("lines", ballots.lines(kept.ballot().content()))
                .with("open", state.isOpen());
    }

    /** Hands over the signed receipt as a text. */
    public Response download(Request request) {
        Kept kept = kept(request);
        byte[] note = kept.ballot().receipt().note().getBytes(StandardCharsets.UTF_8);
        return new Response.Download("recu.txt", "text/plain; charset=utf-8", stream -> stream.write(note));
    }
}
