package org.territoireouvert.ambassadors.draw.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.DrawDocument;
import org.territoireouvert.ambassadors.draw.DrawLots;
import org.territoireouvert.ambassadors.draw.Outcome;
import org.territoireouvert.ambassadors.draw.Pool;
import org.territoireouvert.ambassadors.draw.Ticket;

/**
 * A call for volunteers (appel à volontaires) and the draw among them.
 *
 * @param post slug of the post that is to be filled
 * @param rules who may volunteer and what is expected, in words
 * @param minimumAge in years, 0 for none
 * @param communes codes of the communes in one of which volunteers live; empty for anywhere
 * @param closesAt until when volunteers may come and go
 * @param seedSource which public value, not known yet, will be the seed
 * @param seedOn first day on which it is known
 * @param eraseOn day on which it is forgotten who has which ticket
 * @param frozenAt when the pool was frozen, if it was
 * @param sha256 of the pool, empty before
 * @param seed empty before the draw
 * @param declined tickets that were given up, in that order
 */
public record Call(
        String id,
        String post,
        String title,
        String rules,
        int minimumAge,
        Set<String> communes,
        Instant closesAt,
        int seats,
        int substitutes,
        List<Criterion> criteria,
        String seedSource,
        LocalDate seedOn,
        LocalDate eraseOn,
        DrawState state,
        Optional<Instant> frozenAt,
        String sha256,
        String seed,
        Optional<Instant> drawnAt,
        List<String> declined,
        Instant createdAt,
        Instant updatedAt) {

    /** Copies the collections. */
    public Call {
        communes = Set.copyOf(communes);
        criteria = List.copyOf(criteria);
        declined = List.copyOf(declined);
    }

    /** Tells whether volunteers may come and go. */
    public boolean isOpen(Instant now) {
        return state == DrawState.OPEN && now.isBefore(closesAt);
    }

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/tirages/" + id;
    }

    /** Returns what is frozen. */
    public Pool pool(List<Ticket> tickets) {
        return new Pool(id, seats, substitutes, seedSource, seedOn.toString(), criteria, tickets);
    }

    /** Returns what is published, once the pool is frozen. */
    public DrawDocument document(List<Ticket> tickets) {
        Pool pool = pool(tickets);
        Optional<Outcome> outcome =
                state == DrawState.DRAWN ? Optional.of(DrawLots.of(pool, seed, declined)) : Optional.empty();
        return new DrawDocument(title, pool, sha256, seed, declined, outcome);
    }
}
