package org.territoireouvert.initiatives.federation;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.federation.HarvestRepository.Conflict;
import org.territoireouvert.initiatives.model.Entry;

/** Staff decide which registries are read, and what becomes of what does not follow. */
public final class ManageSources {

    /** Written to the audit log when a registry is added; its address. */
    public static final AuditType ADDED = new AuditType("initiative-registry.source-added", Visibility.PUBLIC);

    /** Written to the audit log when a registry is removed; its address. */
    public static final AuditType REMOVED = new AuditType("initiative-registry.source-removed", Visibility.PUBLIC);

    /** What came of adding a registry. */
    public sealed interface Outcome {
        /** It is read from now on. */
        record Added(Source source) implements Outcome {}

        /** It is not: a message says why. */
        record Refused(String messageKey) implements Outcome {}
    }

    private static final int TOGETHER = 200;

    private final PluginContext context;
    private final SourceRepository sources;
    private final HarvestRepository harvests;
    private final EntryRepository entries;
    private final PublishEntry publish;
    private final FeedReader reader;
    private final TakeEntry take;
    private final RelateHarvested relate;

    /** Creates the use case. */
    public ManageSources(Federation federation) {
        this.context = federation.context();
        this.sources = federation.sources();
        this.harvests = federation.harvests();
        this.entries = federation.entries();
        this.publish = federation.publish();
        this.reader = federation.reader();
        this.take = federation.take();
        this.relate = federation.relate();
    }

    /** Adds a registry after having read the beginning of its feed. */
    public Outcome add(String id, URI address, Actor by) {
        FeedPage first;
        try {
            String document = context.service(RemoteDocuments.class).get(EntryFeed.address(address, ""));
            first = reader.read(document, address, context.clock().instant());
        } catch (IOException silent) {
            return new Outcome.Refused("source.problem.silent");
        } catch (RefusedFeedException refused) {
            return new Outcome.Refused(refused.messageKey());
        }
        String name = first.name().isEmpty() ? address.getHost() : first.name();
        Source source = new Source(id, name, address, Source.State.ACTIVE, "", "", 0, false, Optional.empty(), "");
        return context.database().write(handle -> {
            if (sources.isTaken(handle, source)) {
                return new Outcome.Refused("source.taken");
            }
            sources.add(handle, source, context.clock().instant());
            record(handle, ADDED, by, source);
            return new Outcome.Added(source);
        });
    }

    private void record(Handle handle, AuditType type, Actor by, Source source) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(type, by, "/initiatives/sources")
                                .with("address", source.address().toString()));
    }

    /** Stops reading a registry for a time. */
    public void pause(String id) {
        set(id, Source.State.PAUSED);
    }

    /** Reads it again, from where it was; one that was held takes its withdrawals this time. */
    public void resume(String id) {
        context.database().write(handle -> {
            sources.resume(handle, id, context.clock().instant());
            return true;
        });
    }

    private void set(String id, Source.State state) {
        context.database().write(handle -> {
            sources.state(handle, id, state, "");
            return true;
        });
    }

    /** Removes a registry with its entries, a few hundred at a time; what was read of them stays in their versions. */
    public void remove(Source source, Actor by) {
        set(source.id(), Source.State.PAUSED);
        boolean more = true;
        while (more) {
            more = context.database().write(handle -> withdrawSome(handle, source));
        }
        context.database().write(handle -> {
            sources.remove(handle, source.id());
            record(handle, REMOVED, by, source);
            return true;
        });
    }

    private boolean withdrawSome(Handle handle, Source source) {
        Instant now = context.clock().instant();
        List<Entry> shown = harvests.shownOf(handle, source.id(), TOGETHER);
        shown.forEach(entry ->
                publish.store(handle, entry.in(Entry.State.WITHDRAWN, now), new Actor.PluginActor(context.id())));
        return shown.size() == TOGETHER;
    }

    /**
     * Decides about something that does not follow.
     *
     * @param theirs whether what the source says now replaces what is here; what is here stays otherwise
     * @return whether it still waited
     */
    public boolean decide(String source, String remoteSlug, boolean theirs) {
        Instant now = context.clock().instant();
        return context.database().write(handle -> {
            Optional<Conflict> waiting = harvests.conflict(handle, source, remoteSlug);
            if (waiting.isPresent() && theirs) {
                replace(handle, waiting.get(), now);
            }
            harvests.decided(handle, source, remoteSlug);
            return waiting.isPresent();
        });
    }

    private void replace(Handle handle, Conflict conflict, Instant now) {
        Source source = sources.find(handle, conflict.source()).orElseThrow();
        Entry known = entries.find(handle, conflict.slug()).orElseThrow();
        try {
            FeedEntry given = reader.entry(conflict.document(), source.address(), now);
            take.force(handle, source, given, known);
            relate.relate(handle, source, List.of(given), now);
        } catch (RefusedFeedException impossible) {
            throw new IllegalStateException("A conflict keeps what was read once", impossible);
        }
    }
}
