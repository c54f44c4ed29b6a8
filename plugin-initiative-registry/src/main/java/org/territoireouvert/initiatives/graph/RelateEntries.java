package org.territoireouvert.initiatives.graph;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Says, or takes back, that an entry is related to another. */
public final class RelateEntries {

    /** Relations of one entry that may be said. */
    public static final int MOST = 40;

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;

    /** Creates the use case. */
    public RelateEntries(PluginContext context, EntryRepository entries, RelationRepository relations) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
    }

    /** What came of it. */
    public enum Outcome {
        /** It stands. */
        RELATED,
        /** One of both is not there. */
        UNKNOWN,
        /** It would lead back to where it began. */
        CIRCLE,
        /** The other one is of the wrong kind: a method or an organisation is needed. */
        WRONG_KIND,
        /** There are too many already. */
        TOO_MANY
    }

    /** Relates two entries. */
    public Outcome relate(Relation wanted) {
        return context.database().write(handle -> relate(handle, wanted));
    }

    private Outcome relate(Handle handle, Relation wanted) {
        Optional<Entry> from = entries.find(handle, wanted.from())
                .filter(entry -> entry.state().isRead());
        Optional<Entry> to =
                entries.find(handle, wanted.to()).filter(entry -> entry.state().isRead());
        if (from.isEmpty() || to.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!fits(wanted.kind(), to.get().kind())) {
            return Outcome.WRONG_KIND;
        }
        if (relations.closesCircle(handle, wanted)) {
            return Outcome.CIRCLE;
        }
        if (relations.of(wanted.from(), MOST + 1).stream()
                        .filter(one -> one.from().equals(wanted.from()))
                        .count()
                >= MOST) {
            return Outcome.TOO_MANY;
        }
        relations.put(handle, wanted, context.clock().instant());
        return Outcome.RELATED;
    }

    private static boolean fits(RelationKind kind, EntryKind other) {
        return switch (kind) {
            case USES_METHOD -> other == EntryKind.METHOD;
            case CARRIED_BY -> other == EntryKind.ORGANISATION;
            case REUSES, SCALED_UP_FROM, INSPIRED_BY, PART_OF -> true;
        };
    }

    /** Takes a relation back. */
    public void separate(String from, RelationKind kind, String to) {
        context.database().write(handle -> {
            relations.remove(handle, from, kind, to);
            return List.of();
        });
    }

    /** Tells whether a person wrote an entry. */
    public boolean isAuthor(String slug, String person) {
        return context.database()
                .read(handle ->
                        handle.createQuery("select count(*) from ini_author where slug = :slug and person = :person")
                                        .bind("slug", slug)
                                        .bind("person", person)
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }
}
