package org.territoireouvert.runner.content.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two texts word by word, as people read them. */
public final class TextDiff {

    /** Above this many words, whole lines are compared. */
    private static final int MOST_WORDS = 20_000;

    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    /** What became of a piece of text. */
    public enum Change {
        /** Stands in both. */
        KEPT,
        /** Stands in the newer text only. */
        ADDED,
        /** Stands in the older text only. */
        REMOVED
    }

    /**
     * A piece of text.
     *
     * @param text as it stands, spaces and line ends included
     */
    public record Piece(Change change, String text) {}

    private TextDiff() {}

    /** Returns the pieces that lead from the older to the newer text, in their order; neighbours differ in their change. */
    public static List<Piece> between(String older, String newer) {
        boolean tooLong = older.length() + newer.length() > MOST_WORDS * 4;
        Pattern unit = tooLong ? LINES : WORDS;
        List<String> from = split(older, unit);
        List<String> to = split(newer, unit);
        List<Piece> pieces = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Change.KEPT, from.subList(position, start));
            add(pieces, Change.REMOVED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        add(pieces, Change.KEPT, from.subList(position, from.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> split(String text, Pattern unit) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = unit.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }
}
