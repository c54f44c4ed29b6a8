package org.territoireouvert.runner.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.history.Version;
import org.territoireouvert.runner.notification.CoreNotices;
import org.territoireouvert.runner.search.SearchDocument;

/** What one plugin, or the runtime itself, tells of its contents. Safe for all threads. */
public final class StoredContents implements Contents {

    private static final int MOST_SIMILAR = 20;
    private static final int MOST_MATCHING = 50_000;

    private final String owner;
    private final Supplier<List<ContentType>> declared;
    private final ContentParts parts;

    /**
     * Works for one owner of types.
     *
     * @param owner plugin id, or {@link KnownContents#RUNTIME}
     * @param declared its types, asked for at every call
     */
    public StoredContents(String owner, Supplier<List<ContentType>> declared, ContentParts parts) {
        this.owner = owner;
        this.declared = declared;
        this.parts = parts;
    }

    @Override
    public void changed(Handle transaction, ContentType type, ContentItem item, Actor by) {
        ContentRef ref = ref(type, item.id());
        parts.contents().put(transaction, ref, item);
        index(transaction, ref, item);
        if (item.isPublic() && type.features().contains(Feature.HISTORY)) {
            keepVersion(transaction, ref, item, personOf(by));
        }
    }

    private void index(Handle transaction, ContentRef ref, ContentItem item) {
        boolean hidden = parts.contents()
                .find(transaction, ref)
                .filter(KnownContent::isHidden)
                .isPresent();
        if (item.isPublic() && !hidden) {
            parts.search().put(transaction, SearchDocument.of(ref, item));
        } else {
            parts.search().remove(transaction, ref);
        }
    }

    private void keepVersion(Handle transaction, ContentRef ref, ContentItem item, String by) {
        Optional<Version> latest = parts.versions().latest(transaction, ref);
        Instant now = parts.clock().instant();
        Version next = new Version(
                latest.map(version -> version.number() + 1).orElse(1),
                item.title(),
                item.summary(),
                item.texts(),
                now,
                by);
        if (latest.filter(next::saysTheSameAs).isPresent()) {
            return;
        }
        parts.versions().add(transaction, ref, next);
        if (latest.isPresent()) {
            parts.notifications()
                    .tellFollowers(
                            transaction, ref, Notice.of(CoreNotices.CONTENT_CHANGED, item.path(), item.title()), by);
        }
    }

    @Override
    public void removed(Handle transaction, ContentType type, String id) {
        ContentRef ref = ref(type, id);
        parts.contents().withdraw(transaction, ref);
        parts.search().remove(transaction, ref);
        parts.files().of(owner).removeAll(transaction, ref);
    }

    @Override
    public void link(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {
        checkOwn(from, to);
        parts.links().add(transaction, from, kind, to, parts.clock().instant());
    }

    @Override
    public void unlink(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {
        checkOwn(from, to);
        parts.links().remove(transaction, from, kind, to);
    }

    @Override
    public Set<String> hidden(ContentType type, Collection<String> ids) {
        String code = ref(type, "-").type();
        return parts.database().read(handle -> parts.contents().hidden(handle, code, ids));
    }

    @Override
    public List<ContentItem> similar(ContentType type, String text, int limit) {
        String code = ref(type, "-").type();
        return parts.search().similar(Optional.of(code), text, Math.clamp(limit, 0, MOST_SIMILAR)).stream()
                .flatMap(hit -> parts.known().find(hit.ref()).stream())
                .map(DeclaredContent::item)
                .toList();
    }

    @Override
    public List<String> matching(Collection<ContentType> types, String words, int limit) {
        Set<String> names = types.stream().map(type -> ref(type, "-").type()).collect(Collectors.toSet());
        return parts.search().matching(names, words, Math.clamp(limit, 0, MOST_MATCHING));
    }

    private void checkOwn(ContentRef from, ContentRef to) {
        if (!from.plugin().equals(owner) && !to.plugin().equals(owner)) {
            throw new IllegalArgumentException("Neither " + from + " nor " + to + " is a content of \"" + owner + "\"");
        }
    }

    private ContentRef ref(ContentType type, String id) {
        if (declared.get().stream().noneMatch(known -> known.name().equals(type.name()))) {
            throw new IllegalArgumentException(
                    "\"" + owner + "\" has not declared the content type \"" + type.name() + "\"");
        }
        return new ContentRef(owner + "." + type.name(), id);
    }

    private static String personOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> "";
            case Actor.PluginActor plugin -> "";
        };
    }
}
