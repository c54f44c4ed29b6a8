package org.territoireouvert.testkit.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor;

/** Remembers which contents the plugin told of; moderators hide what a test names, and nothing resembles anything. Not thread-safe. */
public final class ToldContents implements Contents {

    private final List<ContentItem> changed = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();

    ToldContents() {}

    /** Returns what was told of and is still there, in the order in which it was told. */
    public List<ContentItem> changed() {
        return changed;
    }

    /** Returns the ids of contents that moderators have hidden, to be changed. */
    public Set<String> hidden() {
        return hidden;
    }

    @Override
    public void changed(Handle transaction, ContentType type, ContentItem item, Actor by) {
        changed.add(item);
    }

    @Override
    public void removed(Handle transaction, ContentType type, String id) {
        changed.removeIf(item -> item.id().equals(id));
    }

    @Override
    public void link(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {}

    @Override
    public void unlink(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {}

    @Override
    public Set<String> hidden(ContentType type, Collection<String> ids) {
        Set<String> found = new HashSet<>(ids);
        found.retainAll(hidden);
        return found;
    }

    @Override
    public List<ContentItem> similar(ContentType type, String text, int limit) {
        return List.of();
    }

    @Override
    public List<String> matching(Collection<ContentType> types, String words, int limit) {
        return List.of();
    }
}
