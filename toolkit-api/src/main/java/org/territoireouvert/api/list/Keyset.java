package org.territoireouvert.api.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.territoireouvert.api.web.Request;

/**
 * Reads a long list part by part from a place in its order, and writes that place into a cursor. The query fetches one row
 * more than it shows; that row tells whether there is a next part.
 *
 * <pre>{@code
 * handle.createQuery("select … where <position> order by <order> limit :limit")
 *     .define("position", keyset.condition(DESCENDING, "closes_on", "slug"))
 *     .define("order", keyset.order(DESCENDING, "closes_on", "slug"))
 *     .bindMap(keyset.binds())
 * }</pre>
 *
 * @param backwards whether the part before the position is read
 * @param position values of the ordering columns at the edge, as text; empty for the first part
 * @param size how many items are shown
 */
public record Keyset(boolean backwards, List<String> position, int size) {

    /** Order of a list, the same for all its columns. */
    public enum Order {
        /** Lowest first. */
        ASCENDING,
        /** Highest first. */
        DESCENDING
    }

    /** Parameter of the place before which a part is read. */
    public static final String BEFORE = "avant";

    /** Parameter of the place after which a part is read. */
    public static final String AFTER = "apres";

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_CURSOR = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Copies the position. */
    public Keyset {
        position = List.copyOf(position);
    }

    /** Starts at the beginning of a list. */
    public static Keyset first(int size) {
        return new Keyset(false, List.of(), size);
    }

    /**
     * Reads the cursors {@code avant} and {@code apres} of a request.
     *
     * @param columns number of ordering columns
     * @throws UnknownChoiceException when a cursor was not written by {@link #slice} for as many columns
     */
    public static Keyset of(Request request, int columns) {
        Optional<String> before = request.query(BEFORE);
        if (before.isPresent()) {
            return new Keyset(true, decode(BEFORE, before.get(), columns), Slice.SIZE);
        }
        return request.query(AFTER)
                .map(cursor -> after(cursor, columns, Slice.SIZE))
                .orElseGet(() -> first(Slice.SIZE));
    }

    /**
     * Goes on behind a cursor that {@link #slice} wrote, for whoever reads a whole list part by part.
     *
     * @param columns number of ordering columns
     * @param size how many items
     * @throws UnknownChoiceException when the cursor was not written for as many columns
     */
    public static Keyset after(String cursor, int columns, int size) {
        return new Keyset(false, decode(AFTER, cursor, columns), size);
    }

    /** Returns the condition that a row lies beyond the position, as SQL; the columns are names of the query, never input. */
    public String condition(Order order, String... columns) {
        if (position.isEmpty()) {
            return "1 = 1";
        }
        String binds = IntStream.range(0, columns.length)
                .mapToObj(index -> ":position" + index)
                .collect(Collectors.joining(", "));
        return "(" + String.join(", ", columns) + ") " + (ascends(order) ? ">" : "<") + " (" + binds + ")";
    }

    /** Returns what stands after {@code order by}. */
    public String order(Order order, String... columns) {
        String direction = ascends(order) ? " asc" : " desc";
        return String.join(direction + ", ", columns) + direction;
    }

    /**
     * Returns the values to bind: {@code limit}, and {@code position0}, {@code position1}… after the first part.
     *
     * @param numbers places of the ordering columns that are compared as numbers, from 0
     * @throws UnknownChoiceException when the position has something else than a whole number from 0 there
     */
    public Map<String, Object> binds(int... numbers) {
        Map<String, Object> binds = new LinkedHashMap<>();
        binds.put("limit", size + 1);
        for (int index = 0; index < position.size(); index++) {
            binds.put("position" + index, position.get(index));
        }
        for (int index : numbers) {
            binds.computeIfPresent("position" + index, (name, text) -> number(text.toString()));
        }
        return binds;
    }

    private Long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnknownChoiceException(backwards ? BEFORE : AFTER);
        }
        return Long.valueOf(text);
    }

    /**
     * Cuts the fetched rows to a part and writes its cursors.
     *
     * @param fetched in the order of the query, at most one more than {@link #size}
     * @param positionOf values of the ordering columns of an item, as text
     */
    public <T> Slice<T> slice(List<T> fetched, Function<T, List<String>> positionOf) {
        boolean beyond = fetched.size() > size;
        List<T> items = new ArrayList<>(beyond ? fetched.subList(0, size) : fetched);
        if (backwards) {
            Collections.reverse(items);
        }
        boolean before = backwards ? beyond : !position.isEmpty();
        boolean after = backwards || beyond;
        if (items.isEmpty()) {
            return new Slice<>(items, Optional.empty(), Optional.empty());
        }
        return new Slice<>(
                items,
                before ? Optional.of(encode(positionOf.apply(items.get(0)))) : Optional.empty(),
                after ? Optional.of(encode(positionOf.apply(items.get(items.size() - 1)))) : Optional.empty());
    }

    private boolean ascends(Order order) {
        return (order == Order.ASCENDING) != backwards;
    }

    private static String encode(List<String> position) {
        byte[] text = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static List<String> decode(String parameter, String cursor, int columns) {
        if (cursor.length() > LONGEST_CURSOR) {
            throw new UnknownChoiceException(parameter);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> position = List.of(text.split(SEPARATOR, -1));
            if (position.size() == columns && text.indexOf('\0') < 0) {
                return position;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, as for every other cursor that is none of ours.
        }
        throw new UnknownChoiceException(parameter);
    }
}
