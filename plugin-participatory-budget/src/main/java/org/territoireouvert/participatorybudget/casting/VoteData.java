package org.territoireouvert.participatorybudget.casting;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.participatorybudget.casting.ParticipationRepository.Part;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Says in which votes a person took part, which is all that is kept under their name: the ballot lies elsewhere, under a name that only
 * the key of the vote can make. Who took a ballot on paper stands on the same list; which paper it was, nobody knows.
 */
public final class VoteData implements PersonalData {

    private final PluginContext context;
    private final VoteRepository votes;
    private final VoteKeys keys;
    private final CastRepository casts = new CastRepository();
    private final ParticipationRepository participations = new ParticipationRepository();
    private final TakenPaperRepository taken = new TakenPaperRepository();

    /** Creates the answer. */
    public VoteData(PluginContext context, VoteRepository votes, VoteKeys keys) {
        this.context = context;
        this.votes = votes;
        this.keys = keys;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.votes";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Part part : participations.parts(handle, person)) {
                rows.row(part.edition(), part.day(), part.channel().word());
            }
            return true;
        });
    }

    /**
     * That somebody took part stays counted, without any link to the person; their ballot stays, and nobody can replace it any more. A
     * ballot on paper stays counted as well: nobody can tell which of them is theirs.
     */
    @Override
    public int erase(String person, Erasure erasure) {
        return context.database().write(handle -> {
            List<Part> parts = participations.parts(handle, person);
            parts.forEach(part -> participations.rename(
                    handle, part.editionId(), person, context.ids().next()));
            return parts.size();
        });
    }

    @Override
    public int transfer(String from, String to) {
        return context.database().write(handle -> {
            List<Part> parts = participations.parts(handle, from);
            parts.forEach(part -> transfer(handle, part.editionId(), from, to));
            return parts.size();
        });
    }

    /**
     * While ballots are taken one of two goes, with its ballot; after that all that was counted stays counted. A paper cannot be found in
     * the urn: the ballot on the site goes, and of two papers both stay counted.
     */
    private void transfer(Handle handle, String editionId, String from, String to) {
        boolean both = participations.parts(handle, to).stream()
                .anyMatch(part -> part.editionId().equals(editionId));
        boolean closed = votes.isClosed(handle, editionId);
        Optional<String> slot = keys.slotIfKept(editionId, from);
        boolean paper = taken.isTaken(handle, editionId, from);
        if (both && (closed || paper && taken.isTaken(handle, editionId, to))) {
            participations.rename(handle, editionId, from, context.ids().next());
        } else if (both && paper) {
            remove(handle, editionId, to, keys.slot(editionId, to));
            participations.rename(handle, editionId, from, to);
        } else if (both) {
            remove(handle, editionId, from, slot.orElseThrow());
        } else {
            participations.rename(handle, editionId, from, to);
            slot.ifPresent(known -> casts.move(handle, editionId, known, keys.slot(editionId, to)));
        }
    }

    private void remove(Handle handle, String editionId, String person, String slot) {
        participations.remove(handle, editionId, person);
        casts.remove(handle, editionId, slot);
    }
}
