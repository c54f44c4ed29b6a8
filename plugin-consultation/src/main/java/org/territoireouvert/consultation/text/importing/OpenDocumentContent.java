package org.territoireouvert.consultation.text.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.building.TextBuilder;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/**
 * Reads the content of an OpenDocument text: headings by their outline level or style, lists by their depth, with the numbers that their
 * styles ask for, a row of a table as a
 * paragraph. What was deleted under tracked changes, notes, tables of contents and comments are left out.
 */
final class OpenDocumentContent {

    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes",
            "annotation",
            "note",
            "table-of-content",
            "alphabetical-index",
            "illustration-index",
            "table-index",
            "bibliography",
            "forms",
            "script",
            "hidden-text",
            "title",
            "desc",
            "ruby-text");

    private static final Pattern HEADING_STYLE = Pattern.compile("Heading_20_(\\d)");
    private static final String TITLE_STYLE = "Title";
    private static final String CELL = " | ";

    /** Unlike a line end in the XML, which is a space. */
    private static final String LINE_BREAK = "\u2028";

    private static final int MOST_SPACES = 100;

    private final XmlEvents xml;
    private final TextBuilder builder = new TextBuilder();
    private final Map<String, String> parentStyles = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> cells = new ArrayList<>();
    private final ListNumbers lists = new ListNumbers();
    private int rows;
    private boolean inBody;
    private boolean inText;

    /** A heading (rank 1 or more), the title (rank -1) or a paragraph (rank 0) whose end was not reached yet. */
    private record Open(int rank, StringBuilder text) {}

    OpenDocumentContent(XmlEvents xml) {
        this.xml = xml;
    }

    LegalText read() throws UnreadableTextException {
        boolean found = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.name());
                found |= inText;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.name());
            } else if (xml.hasText() && !open.isEmpty()) {
                open.element().text().append(xml.text());
            }
        }
        if (!found) {
            throw new UnreadableTextException(Kind.OTHER_FORMAT, 0, "OpenDocument");
        }
        return builder.text();
    }

    private void start(String name) throws UnreadableTextException {
        if (!inText) {
            outside(name);
        } else if (LEFT_OUT.contains(name)) {
            xml.skip();
        } else {
            inside(name);
        }
    }

    private void outside(String name) {
        switch (name) {
            case "body" -> inBody = true;
            case "text" -> inText = inBody;
            case "list-style" -> lists.style(xml.attribute("name"));
            case "list-level-style-number" -> lists.level(number(xml.attribute("level"), 1), numberFormat());
            case "style" -> parentStyles.put(xml.attribute("name"), xml.attribute("parent-style-name"));
            default -> {}
        }
    }

    private NumberFormat numberFormat() {
        return new NumberFormat(xml.attribute("num-prefix"), xml.attribute("num-format"), xml.attribute("num-suffix"));
    }

    private void inside(String name) {
        switch (name) {
            case "h" -> open.push(new Open(number(xml.attribute("outline-level"), 1), new StringBuilder()));
            case "p" -> open.push(new Open(rank(xml.attribute("style-name")), new StringBuilder()));
            case "list" ->
                lists.startList(
                        xml.attribute("style-name"),
                        xml.attribute("continue-numbering").equals("true"));
            case "list-item" -> lists.startItem(number(xml.attribute("start-value"), 0));
            case "table-row" -> rows++;
            case "s" -> append(" ".repeat(Math.min(MOST_SPACES, number(xml.attribute("c"), 1))));
            case "tab" -> append(" ");
            case "line-break" -> append(LINE_BREAK);
            default -> {}
        }
    }

    private void append(String text) {
        if (!open.isEmpty()) {
            open.element().text().append(text);
        }
    }

    private void end(String name) throws UnreadableTextException {
        if (!inText) {
            return;
        }
        switch (name) {
            case "h", "p" -> close(open.pop());
            case "list" -> lists.endList();
            case "table-row" -> {
                rows--;
                if (rows == 0) {
                    builder.paragraph(0, String.join(CELL, cells));
                    cells.clear();
                }
            }
            case "text" -> inText = false;
            default -> {}
        }
    }

    private void close(Open ended) throws UnreadableTextException {
        builder.at(xml.line());
        String text = ended.text().toString();
        if (rows > 0) {
            String cell = PlainText.line(text);
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        } else if (ended.rank() < 0) {
            builder.title(text);
        } else if (ended.rank() > 0) {
            builder.heading(ended.rank(), lists.takeMark() + text);
        } else {
            paragraph(text);
        }
    }

    private void paragraph(String text) throws UnreadableTextException {
        for (String line : text.split(LINE_BREAK, -1)) {
            if (lists.depth() == 0) {
                builder.line(line);
            } else {
                builder.paragraph(lists.depth(), lists.takeMark() + line);
            }
        }
    }

    /** Styles made by hand carry the name of the one that they change. */
    private int rank(String style) {
        String named = parentStyles.getOrDefault(style, "").isEmpty() ? style : parentStyles.getOrDefault(style, "");
        if (named.equals(TITLE_STYLE)) {
            return -1;
        }
        Matcher heading = HEADING_STYLE.matcher(named);
        return heading.matches() ? number(heading.group(1), 1) : 0;
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
    }
}
