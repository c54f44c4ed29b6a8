package org.territoireouvert.participatorybudget.web.witness;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.witness.Stamp;
import org.territoireouvert.participatorybudget.witness.StampRepository;

/** Hands over the stamps of checkpoints, and the checkpoints as they were stamped, each as a file. */
final class StampPages {

    private static final Pattern FILE = Pattern.compile("(\\d{1,18})\\.(?:tsr|txt)");

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;
    private final StampRepository stamps = new StampRepository();

    StampPages(PluginContext context, EditionViews views, VoteParts parts) {
        this.context = context;
        this.views = views;
        this.parts = parts;
    }

    Response file(Request request) {
        String name = request.pathParameter("file");
        Matcher matcher = FILE.matcher(name);
        if (!matcher.matches()) {
            throw new NotFoundException("Stamp " + name);
        }
        long size = Long.parseLong(matcher.group(1));
        return context.database()
                .read(handle -> find(handle, request, size)
                        .map(stamp -> name.equals(stamp.answerFile())
                                ? new Response.Download(
                                        name, "application/timestamp-reply", stream -> stream.write(stamp.answer()))
                                : note(handle, request, stamp))
                        .orElseThrow(() -> new NotFoundException("Stamp " + name)));
    }

    private Optional<Stamp> find(Handle handle, Request request, long size) {
        return stamps.find(handle, views.requested(handle, request).id(), size);
    }

    private Response.Download note(Handle handle, Request request, Stamp stamp) {
        Edition edition = views.requested(handle, request);
        Checkpoint checkpoint =
                parts.logs().checkpoint(handle, edition.id(), stamp.size()).orElseThrow();
        byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
        return new Response.Download(stamp.noteFile(), "text/plain; charset=utf-8", stream -> stream.write(note));
    }
}
