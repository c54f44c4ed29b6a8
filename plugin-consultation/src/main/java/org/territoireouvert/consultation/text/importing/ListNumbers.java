package org.territoireouvert.consultation.text.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the items of the lists of an OpenDocument text, whose numbers are not written in it, by the styles of its content. */
final class ListNumbers {

    private static final NumberFormat NONE = new NumberFormat("", "", "");

    private final Map<String, Map<Integer, NumberFormat>> styles = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String styleRead = "";
    private String mark = "";

    /** A list whose end was not reached yet. */
    private static final class Open {
        private final String style;
        private int number;

        Open(String style, int number) {
            this.style = style;
            this.number = number;
        }
    }

    /** Begins the style of a list. */
    void style(String name) {
        styleRead = name;
    }

    /** Says how the items of a level of the style are numbered. */
    void level(int level, NumberFormat format) {
        styles.computeIfAbsent(styleRead, name -> new HashMap<>()).put(level, format);
    }

    /**
     * Begins a list.
     *
     * @param style empty for that of the list around it
     * @param continues whether it goes on counting where the last list of its style ended
     */
    void startList(String style, boolean continues) {
        String inherited = open.isEmpty() ? "" : open.element().style;
        String own = style.isEmpty() ? inherited : style;
        open.push(new Open(own, continues && open.isEmpty() ? reached.getOrDefault(own, 0) : 0));
    }

    /**
     * Begins an item.
     *
     * @param start its number when it is written, 0 otherwise
     */
    void startItem(int start) {
        if (!open.isEmpty()) {
            Open list = open.element();
            list.number = start > 0 ? start : list.number + 1;
            mark = styles.getOrDefault(list.style, Map.of())
                    .getOrDefault(open.size(), NONE)
                    .print(list.number);
        }
    }

    void endList() {
        Open ended = open.pop();
        if (open.isEmpty()) {
            reached.put(ended.style, ended.number);
        }
    }

    /** Returns how many lists are open. */
    int depth() {
        return open.size();
    }

    /** Returns what stands before the first paragraph of the item, with a space; empty for the others and without number. */
    String takeMark() {
        String taken = mark.isEmpty() ? "" : mark + " ";
        mark = "";
        return taken;
    }
}
