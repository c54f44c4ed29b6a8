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
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.Sheet;

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
    private final RelationRepository relations;
    private final HarvestRepository harvests;
    private final PublishEntry publish;

    TakeEntry(
            PluginContext context,
            EntryRepository entries,
            RelationRepository relations,
            HarvestRepository harvests,
            PublishEntry publish) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
        this.harvests = harvests;
        this.publish = publish;
    }

    /** Takes it, as a part of a transaction; what does not follow changes nothing. */
    Outcome take(Handle handle, Source source, FeedEntry given, Instant now) {
        Optional<Entry> there =
                harvests.slugOf(handle, source.id(), given.slug()).flatMap(slug -> entries.find(handle, slug));
        if (!given.state().isRead()) {
            return there.filter(entry -> entry.state().isRead())
                    .map(entry -> withdraw(handle, entry, now))
                    .orElse(Outcome.KNOWN);
        }
        if (there.isEmpty()) {
            put(handle, source, given, freeSlug(handle, source, given.slug()));
            return Outcome.TAKEN;
        }
        Entry known = there.get();
        boolean same = known.sheet().equals(given.sheet());
        if (given.version() < known.version() || given.version() == known.version() && !same) {
            return Outcome.REWRITTEN;
        }
        if (given.version() == known.version() && known.state() == given.state()) {
            relate(handle, source, given, now);
            return Outcome.KNOWN;
        }
        put(handle, source, given, known.slug());
        return Outcome.TAKEN;
    }

    private Outcome withdraw(Handle handle, Entry entry, Instant now) {
        publish.store(handle, entry.in(Entry.State.WITHDRAWN, now), by());
        return Outcome.WITHDRAWN;
    }

    /** Replaces what is here by what the source gave, as somebody decided. */
    void force(Handle handle, Source source, FeedEntry given, Entry known, Instant now) {
        int version = Math.max(known.version() + 1, given.version());
        Entry next = entry(source, given, known.slug(), given.sheet(), version);
        publish.publish(handle, next, "", by());
        relate(handle, source, given, now);
    }

    private void put(Handle handle, Source source, FeedEntry given, String slug) {
        Entry entry = entry(source, given, slug, given.sheet(), given.version());
        boolean isVersion = entries.find(handle, slug)
                .filter(known -> known.version() == given.version())
                .isEmpty();
        if (isVersion) {
            publish.publish(handle, entry, "", by());
        } else {
            publish.store(handle, entry, by());
        }
        harvests.put(handle, source.id(), given.slug(), slug);
        relate(handle, source, given, given.updatedAt());
    }

    private static Entry entry(Source source, FeedEntry given, String slug, Sheet sheet, int version) {
        return new Entry(
                slug,
                sheet,
                given.state(),
                version,
                given.publishedAt(),
                given.updatedAt(),
                given.updatedAt(),
                Optional.of(new Entry.Origin(source.id(), given.address())));
    }

    /** Relates it to entries of the same source that are here already, and those to it that came before. */
    private void relate(Handle handle, Source source, FeedEntry given, Instant now) {
        harvests.droppedRelations(handle, source.id(), given)
                .forEach(gone -> relations.remove(handle, gone.from(), gone.kind(), gone.to()));
        harvests.keepRelations(handle, source.id(), given);
        for (Relation relation : harvests.relations(handle, source.id(), given.slug())) {
            if (!relations.closesCircle(handle, relation)) {
                relations.put(handle, relation, now);
            }
        }
    }

    private Actor by() {
        return new Actor.PluginActor(context.id());
    }

    /** Returns a slug that no entry of another origin has: that of the source in front, and a digest when it must be. */
    private String freeSlug(Handle handle, Source source, String remoteSlug) {
        String slug = source.id() + "-" + remoteSlug;
        if (slug.length() <= LONGEST_SLUG && entries.find(handle, slug).isEmpty()) {
            return slug;
        }
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
