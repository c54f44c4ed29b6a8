package org.territoireouvert.initiatives.federation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.federation.HarvestRepository.Conflict;
import org.territoireouvert.initiatives.model.Entry;

/**
 * Reads the sources that are due, part by part; each part is one transaction with the place where the next begins, so that a reading
 * that was cut goes on from there. A source that takes back more than half of its entries at once is held until somebody decides.
 */
public final class HarvestSource {

    /** After how many hours a source is read again, 1 to 720. */
    public static final Setting<Long> HOURS = Setting.number("harvest-hours", 24);

    private static final Logger LOG = System.getLogger(HarvestSource.class.getName());
    private static final int MOST_HOURS = 720;
    private static final int FEW = 20;
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration TURN = Duration.ofMinutes(8);

    private final PluginContext context;
    private final SourceRepository sources;
    private final HarvestRepository harvests;
    private final FeedReader reader;
    private final TakeEntry take;
    private final RelateHarvested relate;
    private final KeptJson json;
    private final Sheets sheets;

    /** How a part went on. */
    private enum Step {
        MORE,
        END,
        HELD
    }

    /** Creates the use case. */
    public HarvestSource(Federation federation) {
        this.context = federation.context();
        this.sources = federation.sources();
        this.harvests = federation.harvests();
        this.sheets = federation.sheets();
        this.reader = federation.reader();
        this.take = federation.take();
        this.relate = federation.relate();
        this.json = new KeptJson(context.service(Json.class));
    }

    /** Declares the job. */
    public Job job() {
        return new Job("harvest-sources", EVERY, this::harvestDue);
    }

    private void harvestDue() {
        Instant began = context.clock().instant();
        for (Source source : sources.due(began)) {
            harvest(source, began.plus(TURN));
        }
    }

    private Instant next() {
        long hours = Math.clamp(context.settings().get(HOURS), 1, MOST_HOURS);
        return context.clock().instant().plus(Duration.ofHours(hours));
    }

    /** Reads a source to its end, or until a moment; what it gave so far stays. */
    public void harvest(Source source, Instant until) {
        String cursor = source.cursor();
        int withdrawn = source.withdrawn();
        try {
            while (context.clock().instant().isBefore(until)) {
                FeedPage page = ask(source, cursor);
                Part part = new Part(source, page, withdrawn, context.clock().instant());
                Step step = context.database().write(handle -> store(handle, part));
                if (step != Step.MORE) {
                    return;
                }
                withdrawn = part.withdrawn;
                cursor = advance(cursor, page);
            }
        } catch (RefusedFeedException refused) {
            LOG.log(Level.WARNING, "The source {0} gave what is not taken: {1}", source.id(), refused.getMessage());
            fail(source, refused.messageKey());
        } catch (IOException silent) {
            LOG.log(Level.WARNING, "The source {0} could not be read: {1}", source.id(), silent.getMessage());
            fail(source, "source.problem.silent");
        }
    }

    private void fail(Source source, String problem) {
        context.database().write(handle -> {
            sources.failed(handle, source.id(), problem, next());
            return true;
        });
    }

    private FeedPage ask(Source source, String cursor) throws IOException, RefusedFeedException {
        String document = context.service(RemoteDocuments.class).get(source.feed(cursor));
        return reader.read(document, source.address(), context.clock().instant());
    }

    private static String advance(String cursor, FeedPage page) throws RefusedFeedException {
        String next = page.next().orElse("");
        if (next.compareTo(cursor) <= 0) {
            throw new RefusedFeedException("source.problem.circle", next);
        }
        return next;
    }

    /** A part that is being stored. */
    private static final class Part {
        private final Source source;
        private final FeedPage page;
        private final Instant now;
        private int withdrawn;

        Part(Source source, FeedPage page, int withdrawn, Instant now) {
            this.source = source;
            this.page = page;
            this.withdrawn = withdrawn;
            this.now = now;
        }
    }

    private Step store(Handle handle, Part part) {
        Source source = part.source;
        sources.lock(handle, source.id());
        if (!source.takesWithdrawals() && takesTooManyBack(handle, part)) {
            sources.state(handle, source.id(), Source.State.HELD, "source.held.withdrawn");
            return Step.HELD;
        }
        takeAll(handle, part);
        if (part.page.next().isPresent()) {
            sources.read(handle, source.id(), part.page.next().get(), part.withdrawn);
            return Step.MORE;
        }
        sources.finished(handle, source.after(part.page), part.now, next());
        return Step.END;
    }

    private boolean takesTooManyBack(Handle handle, Part part) {
        long leaving = part.page.entries().stream()
                .filter(entry -> !entry.state().isRead())
                .count();
        return part.withdrawn + leaving > FEW
                && part.withdrawn + leaving > (harvests.count(handle, part.source.id()) + part.withdrawn) / 2;
    }

    private void takeAll(Handle handle, Part part) {
        Source source = part.source;
        List<FeedEntry> entries = part.page.entries();
        Map<String, Entry> known = harvests.known(
                handle, source.id(), entries.stream().map(FeedEntry::slug).toList());
        List<FeedEntry> related = new ArrayList<>();
        for (FeedEntry entry : entries) {
            Optional<Entry> there = Optional.ofNullable(known.get(entry.slug()));
            TakeEntry.Outcome outcome = take.take(handle, source, entry, there, part.now);
            switch (outcome) {
                case WITHDRAWN -> part.withdrawn++;
                case REWRITTEN -> harvests.keep(handle, conflict(source, entry, there.orElseThrow(), part.now));
                case TAKEN, KNOWN -> {}
            }
            if (entry.state().isRead() && outcome != TakeEntry.Outcome.REWRITTEN) {
                related.add(entry);
            }
        }
        relate.relate(handle, source, related, part.now);
    }

    private Conflict conflict(Source source, FeedEntry entry, Entry known, Instant now) {
        return new Conflict(
                source.id(),
                entry.slug(),
                known.slug(),
                entry.version(),
                json.write(FeedDocuments.of(entry, sheets)),
                now);
    }
}
