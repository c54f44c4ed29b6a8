package org.territoireouvert.calls.web.sending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.calls.web.sending.DocumentWords.Line;
import org.territoireouvert.calls.web.sending.DocumentWords.Part;

/**
 * A field that differs between two versions of an application.
 *
 * @param part in which it stands
 * @param pieces from the older to the newer text
 */
public record DocumentChange(String part, String label, List<TextDiff.Piece> pieces) {

    /** Copies the pieces. */
    public DocumentChange {
        pieces = List.copyOf(pieces);
    }

    private record Placed(String part, Line line) {}

    /** Returns what differs, in the order of the newer version, then what is not there any more. */
    static List<DocumentChange> between(TextDiff diff, List<Part> older, List<Part> newer) {
        Map<String, Placed> before = lines(older);
        Map<String, Placed> after = lines(newer);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<DocumentChange> changes = new ArrayList<>();
        for (String key : keys) {
            Placed shown =
                    after.getOrDefault(key, before.getOrDefault(key, new Placed("", new Line(key, "", List.of()))));
            String from = text(before, key);
            String to = text(after, key);
            if (!from.equals(to)) {
                changes.add(new DocumentChange(shown.part(), shown.line().label(), diff.between(from, to)));
            }
        }
        return changes;
    }

    /** A line that came or went altogether is shown with its name, so that a member without further words is seen too. */
    private static String text(Map<String, Placed> lines, String key) {
        Placed placed = lines.get(key);
        if (placed == null) {
            return "";
        }
        String text = placed.line().text();
        return key.startsWith("member.") || key.startsWith("file.")
                ? placed.line().label() + "\n" + text
                : text;
    }

    private static Map<String, Placed> lines(List<Part> parts) {
        Map<String, Placed> lines = new LinkedHashMap<>();
        parts.forEach(part -> part.lines().forEach(line -> lines.put(line.key(), new Placed(part.title(), line))));
        return lines;
    }
}
