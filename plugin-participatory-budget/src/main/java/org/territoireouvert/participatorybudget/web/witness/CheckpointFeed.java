package org.territoireouvert.participatorybudget.web.witness;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;

/** The newest signed checkpoints of a vote as a feed: whoever subscribes has them, whatever becomes of this site. */
final class CheckpointFeed {

    private static final int ENTRIES = 50;

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;

    CheckpointFeed(PluginContext context, EditionViews views, VoteParts parts) {
        this.context = context;
        this.views = views;
        this.parts = parts;
    }

    Response show(Request request) {
        Wording wording = new Wording(context.messages(), request.locale());
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            parts.sealed().find(edition.id()).orElseThrow(() -> new NotFoundException("Vote " + edition.slug()));
            List<Feed.Entry> entries = parts.logs().checkpoints(handle, edition.id(), ENTRIES).stream()
                    .map(checkpoint -> entry(edition, checkpoint, wording))
                    .toList();
            return new Response.Atom(wording.say("vote.feed.title", edition.title()), entries);
        });
    }

    private static Feed.Entry entry(Edition edition, Checkpoint checkpoint, Wording wording) {
        return new Feed.Entry(
                Long.toString(checkpoint.size()),
                wording.say("vote.feed.entry", checkpoint.size()),
                edition.path() + "/scrutin",
                checkpoint.note(),
                checkpoint.at());
    }
}
