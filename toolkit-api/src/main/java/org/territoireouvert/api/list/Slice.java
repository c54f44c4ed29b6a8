package org.territoireouvert.api.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list, read by its place in the order (keyset) and not by counting rows.
 *
 * @param items in order, possibly empty
 * @param previous cursor of the part before, if any
 * @param next cursor of the part after, if any
 */
public record Slice<T>(List<T> items, Optional<String> previous, Optional<String> next) {

    /** Usual number of items in a part. */
    public static final int SIZE = 20;

    /** Returns this part with its items turned into others, for example rows of a page. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), previous, next);
    }

    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }
}
