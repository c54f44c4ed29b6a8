package org.territoireouvert.initiatives.federation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.model.Entry;

/** Takes an entry of a source over: a new one, a next version, a withdrawal, or something that does not follow. */
final class TakeEntry {

    /** What became of it. */
    enum Outcome {
        /** It is here, as the source has it. */
        TAKEN,
        /** It was here already. */
        KNOWN,
        /** It is not shown any more. */
        WITHDRAWN,
        /** The source says of an old version something else than before, or has gone back. */
        REWRITTEN
    }

    private static final int LONGEST_SLUG = 80;
    private static final int DIGEST = 8;

    private final PluginContext context;
    private final EntryRepository entries;
    private final HarvestRepository harvests;
    private final PublishEntry publish;

    TakeEntry(PluginContext context, EntryRepository entries, HarvestRepository harvests, PublishEntry publish) {
        this.context = context;
        this.entries = entries;
        this.harvests = harvests;
        this.publish = publish;
    }

    /**
     * Takes it, as a part of a transaction; what does not follow changes nothing.
     *
     * @param there what is here of it
     */
    Outcome take(Handle handle, Source source, FeedEntry given, Optional<Entry> there, Instant now) {
        if (!given.state().isRead()) {
            return there.filter(entry -> entry.state().isRead())
                    .map(entry -> withdraw(handle, entry, now))
                    .orElse(Outcome.KNOWN);
        }
        if (there.isEmpty()) {
            add(handle, source, given);
            return Outcome.TAKEN;
        }
        Entry known = there.get();
        boolean same = known.sheet().equals(given.sheet());
        if (given.version() < known.version() || given.version() == known.version() && !same) {
            return Outcome.REWRITTEN;
        }
        if (given.version() == known.version() && known.state() == given.state()) {
            return Outcome.KNOWN;
        }
        put(handle, entry(source, given, known.slug(), given.version()), there);
        return Outcome.TAKEN;
    }

    private Outcome withdraw(Handle handle, Entry entry, Instant now) {
        publish.store(handle, entry.in(Entry.State.WITHDRAWN, now), by());
        return Outcome.WITHDRAWN;
    }

    /** Replaces what is here by what the source gave, as somebody decided. */
    void force(Handle handle, Source source, FeedEntry given, Entry known) {
        int version = Math.max(known.version() + 1, given.version());
        publish.publish(handle, entry(source, given, known.slug(), version), "", by());
    }

    /** Takes a new one under the slug of the source in front of its own, or with a digest when that is another's. */
    private void add(Handle handle, Source source, FeedEntry given) {
        String slug = source.id() + "-" + given.slug();
        Optional<Entry> before = Optional.empty();
        if (slug.length() > LONGEST_SLUG || entries.find(handle, slug).isPresent()) {
            slug = withDigest(slug, given.slug());
            before = entries.find(handle, slug);
        }
        put(handle, entry(source, given, slug, given.version()), before);
        harvests.put(handle, source.id(), given.slug(), slug);
    }

    private void put(Handle handle, Entry entry, Optional<Entry> before) {
        boolean isVersion =
                before.filter(known -> known.version() == entry.version()).isEmpty();
        if (isVersion) {
            publish.publish(handle, entry, "", by());
        } else {
            publish.store(handle, entry, by());
        }
    }

    private static Entry entry(Source source, FeedEntry given, String slug, int version) {
        return new Entry(
                slug,
                given.sheet(),
                given.state(),
                version,
                given.publishedAt(),
                given.updatedAt(),
                given.updatedAt(),
                Optional.of(new Entry.Origin(source.id(), given.address())));
    }

    private Actor by() {
        return new Actor.PluginActor(context.id());
    }

    private static String withDigest(String slug, String remoteSlug) {
        String start = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG - DIGEST - 1));
        return start.replaceFirst("-+$", "") + "-" + digest(remoteSlug).substring(0, DIGEST);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
