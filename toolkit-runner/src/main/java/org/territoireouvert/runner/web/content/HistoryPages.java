package org.territoireouvert.runner.web.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentText;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comments;
import org.territoireouvert.runner.content.history.Version;
import org.territoireouvert.runner.text.ShortestDiff;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Shows the versions of a content and what changed from one to the next. */
final class HistoryPages {

    private static final int SHOWN = 50;
    private static final String VERSION = "version";

    private final TextDiff diff = new ShortestDiff();
    private final ContentParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final Messages messages;

    HistoryPages(ContentParts parts, RequestedContent requested, ContentFrame frame, Messages messages) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.messages = messages;
    }

    /** A version in the list. */
    public record Line(int number, Instant changedAt, String path, boolean first) {}

    /** A part of the text with its changes. */
    public record Compared(String label, List<PieceView> pieces) {}

    /**
     * A piece of a compared text.
     *
     * @param change {@code KEPT}, {@code ADDED} or {@code REMOVED}
     */
    public record PieceView(String change, String text) {}

    Response list(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.HISTORY);
        String address = Comments.base(content.ref()) + "/historique";
        Optional<Integer> number = request.query(VERSION).map(HistoryPages::number);
        if (number.isPresent()) {
            return version(request, content, number.get());
        }
        List<Line> lines = parts
                .database()
                .read(handle -> parts.versions().before(handle, content.ref(), Integer.MAX_VALUE, SHOWN))
                .stream()
                .map(version -> new Line(
                        version.number(),
                        version.changedAt(),
                        address + "?" + VERSION + "=" + version.number(),
                        version.number() == 1))
                .toList();
        return frame.page(request, content, "history", "history.title").with("versions", lines);
    }

    private Response version(CoreRequest request, DeclaredContent content, int number) {
        List<Version> two = parts.database().read(handle -> parts.versions().before(handle, content.ref(), number, 2));
        if (two.isEmpty() || two.get(0).number() != number) {
            throw new NotFoundException("No version " + number + " of " + content.ref());
        }
        Version newer = two.get(0);
        Optional<Version> older = two.stream().skip(1).findFirst();
        return frame.page(request, content, "version", "history.version.title")
                .crumb(messages.format(request.locale(), "history.crumb"), Comments.base(content.ref()) + "/historique")
                .with("version", newer)
                .with("first", older.isEmpty())
                .with("parts", compared(content, older, newer, request.locale()));
    }

    private List<Compared> compared(DeclaredContent content, Optional<Version> older, Version newer, Locale locale) {
        Map<String, String> before =
                older.map(version -> texts(version, content, locale)).orElse(Map.of());
        Map<String, String> after = texts(newer, content, locale);
        Map<String, String> labels = new LinkedHashMap<>(after);
        before.forEach(labels::putIfAbsent);
        List<Compared> compared = new ArrayList<>();
        for (String label : labels.keySet()) {
            String now = after.getOrDefault(label, "");
            List<TextDiff.Piece> pieces = older.isEmpty()
                    ? List.of(new TextDiff.Piece(Change.KEPT, now))
                    : diff.between(before.getOrDefault(label, ""), now);
            boolean same = pieces.stream().allMatch(piece -> piece.change() == Change.KEPT);
            if (!now.isEmpty() || !same) {
                compared.add(new Compared(
                        label,
                        pieces.stream()
                                .map(piece -> new PieceView(piece.change().name(), piece.text()))
                                .toList()));
            }
        }
        return compared;
    }

    private Map<String, String> texts(Version version, DeclaredContent content, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(messages.format(locale, "history.label.title"), version.title());
        texts.put(messages.format(locale, "history.label.summary"), version.summary());
        for (ContentText text : version.texts()) {
            texts.put(label(content, text.labelKey(), locale), text.text());
        }
        return texts;
    }

    /** A label of an earlier release may be gone. */
    private static String label(DeclaredContent content, String key, Locale locale) {
        try {
            return content.messages().format(locale, key);
        } catch (IllegalArgumentException gone) {
            return key;
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new NotFoundException("No version \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
