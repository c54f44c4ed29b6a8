package org.territoireouvert.participatorybudget.web.vote;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.bundle.WriteBundle;
import org.territoireouvert.participatorybudget.conduct.ClosedVote;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** Hands over the file from which a vote is counted again: to everybody, or of a small vote to those who count it. */
public final class BundlePages {

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final EditionViews views;
    private final VoteParts parts;
    private final Publication publication;
    private final WriteBundle writeBundle;

    /** Creates the pages. */
    public BundlePages(
            PluginContext context,
            EditionStore store,
            ResultRepository results,
            EditionViews views,
            VoteParts parts,
            Publication publication) {
        this.context = context;
        this.store = store;
        this.results = results;
        this.views = views;
        this.parts = parts;
        this.publication = publication;
        this.writeBundle = new WriteBundle(context, store, parts.logs());
    }

    private record Published(Edition edition, ClosedVote vote, Result result) {}

    private Published published(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            List<Result> found = results.ofEdition(handle, edition.id());
            ClosedVote vote = ClosedVote.find(handle, parts.votes(), store, edition.id())
                    .filter(closed -> !found.isEmpty())
                    .orElseThrow(() -> new NotFoundException("Bundle of " + edition.slug()));
            return new Published(edition, vote, found.getFirst());
        });
    }

    /** Hands it over to everybody. */
    public Response open(Request request) {
        Published published = published(request);
        return publication.allows(published.edition())
                ? download(published)
                : new Response.Problem(403, "bundle.too-few");
    }

    /** Hands it over to those who count, whatever the number of ballots. */
    public Response forAuditors(Request request) {
        return download(published(request));
    }

    private Response download(Published published) {
        return new Response.Download(
                published.edition().slug() + ".zip", "application/zip", stream -> write(published, stream));
    }

    private void write(Published published, OutputStream stream) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(stream);
        writeBundle.write(published.edition(), published.vote(), published.result(), buffered);
        buffered.flush();
    }
}
