package org.territoireouvert.participatorybudget.web.vote;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.casting.Receipts.Found;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.proof.ReceiptCode;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.amendment.AmendmentViews;
import org.territoireouvert.participatorybudget.witness.StampRepository;

/** What anyone may check of a vote: a receipt code, the manifest, the log, the checkpoints. */
public final class CheckPages {

    private static final String CODE = "code";
    private static final int SHOWN_CHECKPOINTS = 10;
    private static final int MOST_CHECKPOINTS = 100_000;

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;
    private final AmendmentViews amendments;
    private final StampRepository stamps = new StampRepository();

    /** Creates the pages. */
    public CheckPages(PluginContext context, EditionStore store, EditionViews views, VoteParts parts) {
        this.context = context;
        this.views = views;
        this.parts = parts;
        this.amendments = new AmendmentViews(context, store);
    }

    private record Checked(Edition edition, SealedVote vote) {}

    private Checked checked(Request request) {
        Edition edition = context.database().read(handle -> views.requested(handle, request));
        return new Checked(
                edition,
                parts.sealed().find(edition.id()).orElseThrow(() -> new NotFoundException("Vote " + edition.slug())));
    }

    /**
     * What is said of a code.
     *
     * @param state unknown, wrong, waiting, logged, counted or replaced
     * @param found where it stands in the log, if it does
     */
    public record Answer(String state, Optional<Found.Logged> found) {

        static Answer of(Found found) {
            return switch (found) {
                case Found.Unknown unknown -> new Answer("unknown", Optional.empty());
                case Found.Waiting waiting -> new Answer("waiting", Optional.empty());
                case Found.Logged logged ->
                    new Answer(
                            logged.counted()
                                    .map(counted -> counted ? "counted" : "replaced")
                                    .orElse("logged"),
                            Optional.of(logged));
            };
        }
    }

    /** Looks a code up. */
    public Response code(Request request) {
        Checked checked = checked(request);
        String typed = request.query(CODE).orElse("");
        Page page = page(request, "check-code", checked, say(request.locale(), "check.title"))
                .with("typed", typed)
                .with("answer", Optional.empty());
        if (typed.isEmpty()) {
            return page;
        }
        Answer answer = ReceiptCode.parse(typed)
                .map(code -> Answer.of(parts.receipts().find(checked.edition().id(), code)))
                .orElseGet(() -> new Answer("wrong", Optional.empty()));
        return page.with("answer", Optional.of(answer));
    }

    /** Says how the vote works, what is promised and what is not. */
    public Response vote(Request request) {
        Checked checked = checked(request);
        return context.database().read(handle -> {
            String id = checked.edition().id();
            List<Checkpoint> checkpoints = parts.logs().checkpoints(handle, id, SHOWN_CHECKPOINTS);
            List<Turnout> turnout = parts.receipts().turnout(handle, id);
            Vote vote = parts.votes().of(handle, id).orElseThrow();
            boolean over = !context.database().now(handle).isBefore(vote.closesAt());
            return page(request, "vote", checked, say(request.locale(), "vote.title"))
                    .with("amendments", amendments.all(handle, checked.edition(), request.locale()))
                    .with("vote", vote)
                    .with("awaitsPapers", vote.onPaper() && over && !vote.closed())
                    .with(
                            "papers",
                            vote.onPaper() && vote.closed()
                                    ? parts.papers().end().ended(handle, id)
                                    : Optional.empty())
                    .with("beacon", parts.beaconDraw().state(handle, vote))
                    .with("stamps", stamps.ofEdition(handle, id).reversed())
                    .with("checkpoints", checkpoints)
                    .with("turnout", turnout);
        });
    }

    /** Hands over the manifest. */
    public Response manifest(Request request) {
        byte[] content = checked(request).vote().manifest().content().getBytes(StandardCharsets.UTF_8);
        return new Response.Download("manifeste.json", "application/json", stream -> stream.write(content));
    }

    /** Hands over the amendments. */
    public Response amendments(Request request) {
        byte[] content = amendments.text(checked(request).edition()).getBytes(StandardCharsets.UTF_8);
        return new Response.Download("avenants.json", "application/json", stream -> stream.write(content));
    }

    /** Hands over the leaves of the log, one in a line. */
    public Response log(Request request) {
        Checked checked = checked(request);
        return new Response.Download("journal.jsonl", "application/jsonl; charset=utf-8", stream -> {
            try {
                context.database().read(handle -> {
                    parts.logs().forEach(handle, checked.edition().id(), leaf -> write(stream, leaf));
                    return checked;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause() == null ? new IOException(e) : e.getCause();
            }
        });
    }

    private static void write(OutputStream stream, String leaf) {
        try {
            stream.write((leaf + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over the checkpoints, oldest first. */
    public Response checkpoints(Request request) {
        Checked checked = checked(request);
        return new Response.Download("points-de-controle.txt", "text/plain; charset=utf-8", stream -> {
            List<Checkpoint> all = context.database()
                    .read(handle ->
                            parts.logs().checkpoints(handle, checked.edition().id(), MOST_CHECKPOINTS));
            for (Checkpoint checkpoint : all.reversed()) {
                stream.write((checkpoint.note() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Page page(Request request, String template, Checked checked, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "editions.crumb"), "/budgets-participatifs")
                .crumb(checked.edition().title(), checked.edition().path())
                .with("edition", checked.edition())
                .with("amended", amendments.banner(checked.edition(), request.locale()))
                .with("manifest", checked.vote().manifest());
    }

    private String say(Locale locale, String key) {
        return context.messages().format(locale, key);
    }
}
