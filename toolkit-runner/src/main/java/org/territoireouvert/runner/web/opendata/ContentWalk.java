package org.territoireouvert.runner.web.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.runner.content.KnownContents.DeclaredType;

/** Goes through what the plugins publish, a few hundred at a time, so that any number needs little memory. */
final class ContentWalk {

    private static final int AT_ONCE = 500;

    /**
     * Contents of a type, as many as one file holds.
     *
     * @param afterId id after which they begin, empty for the first
     */
    record Part(DeclaredType type, String afterId) {}

    /** Takes an item. */
    interface Visitor {
        void visit(ContentItem item) throws IOException;
    }

    private final Supplier<List<DeclaredType>> types;
    private final int partSize;

    /**
     * Prepares the walk.
     *
     * @param partSize items that one file holds
     */
    ContentWalk(Supplier<List<DeclaredType>> types, int partSize) {
        this.types = types;
        this.partSize = partSize;
    }

    /**
     * What there is.
     *
     * @param parts every type has at least one
     * @param items how many there are in all
     */
    record Found(List<Part> parts, long items) {}

    /** Goes through everything once. */
    Found parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        long all = 0;
        for (DeclaredType type : types.get()) {
            Part first = new Part(type, "");
            parts.add(first);
            Boundaries boundaries = new Boundaries(first, parts);
            visit(first, Integer.MAX_VALUE, boundaries);
            all += boundaries.seen;
        }
        return new Found(parts, all);
    }

    /** Visits the items of a part. */
    void visit(Part part, Visitor visitor) throws IOException {
        visit(part, partSize, visitor);
    }

    /** A plugin that fails ends the walk through its items; those it gave before are kept. */
    private static void visit(Part part, int most, Visitor visitor) throws IOException {
        String after = part.afterId();
        int left = most;
        while (left > 0) {
            List<ContentItem> items = part.type().published(after, Math.min(AT_ONCE, left));
            for (ContentItem item : items) {
                visitor.visit(item);
            }
            if (items.size() < AT_ONCE) {
                return;
            }
            left -= items.size();
            after = items.get(items.size() - 1).id();
        }
    }

    /** Begins a part with each item that no longer fits into the one before. */
    private final class Boundaries implements Visitor {
        private final Part first;
        private final List<Part> parts;
        private long seen;
        private String last = "";

        Boundaries(Part first, List<Part> parts) {
            this.first = first;
            this.parts = parts;
        }

        @Override
        public void visit(ContentItem item) {
            if (seen > 0 && seen % partSize == 0) {
                parts.add(new Part(first.type(), last));
            }
            seen++;
            last = item.id();
        }
    }
}
