package org.territoireouvert.runner.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentText;

/** Reads Markdown as blocks of a document. HTML in it is text, as on pages; lists within lists become items of the outer one. */
final class MarkdownBlocks {

    private static final Parser PARSER = Parser.builder().build();

    private final Locale language;
    private final int first;
    private final List<DocumentBlock> blocks = new ArrayList<>();
    private int above;

    /** @param first level of the highest headings */
    MarkdownBlocks(int first, Locale language) {
        this.first = first;
        this.above = first - 1;
        this.language = language;
    }

    List<DocumentBlock> of(String markdown) {
        children(PARSER.parse(markdown)).forEach(this::block);
        return List.copyOf(blocks);
    }

    private void block(Node node) {
        switch (node) {
            case org.commonmark.node.Heading heading -> heading(heading);
            case ListBlock list -> {
                List<DocumentText> items = new ArrayList<>();
                items(list, items);
                blocks.add(new Bullets(items));
            }
            case BlockQuote quote -> children(quote).forEach(this::block);
            case FencedCodeBlock code -> lines(code.getLiteral());
            case IndentedCodeBlock code -> lines(code.getLiteral());
            case HtmlBlock html -> lines(html.getLiteral());
            case ThematicBreak line -> {}
            default -> blocks.add(new Paragraph(text(node, "")));
        }
    }

    private void heading(org.commonmark.node.Heading heading) {
        DocumentText text = text(heading, "");
        if (!text.isEmpty()) {
            above = Math.min(Math.min(first + heading.getLevel() - 1, above + 1), Heading.DEEPEST);
            blocks.add(new Heading(above, text));
        }
    }

    private void lines(String literal) {
        DocumentText.lines(literal, language).forEach(line -> blocks.add(new Paragraph(line)));
    }

    /** Numbers are kept as they are written: other texts may name them. */
    private void items(ListBlock list, List<DocumentText> items) {
        int number =
                list instanceof OrderedList ordered ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) : 0;
        for (Node item : children(list)) {
            String mark = list instanceof OrderedList ? number + ". " : "";
            for (Node part : children(item)) {
                if (part instanceof ListBlock inner) {
                    items(inner, items);
                } else {
                    items.add(text(part, mark));
                    mark = "";
                }
            }
            number++;
        }
    }

    private DocumentText text(Node node, String mark) {
        StringBuilder words = new StringBuilder(mark);
        words(node, words);
        return DocumentText.of(words.toString()).in(language);
    }

    private static void words(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case HtmlInline html -> words.append(html.getLiteral());
            case SoftLineBreak end -> words.append(' ');
            case HardLineBreak end -> words.append(' ');
            case Link link -> {
                int start = words.length();
                children(link).forEach(child -> words(child, words));
                if (!words.substring(start).equals(link.getDestination())) {
                    words.append(" (").append(link.getDestination()).append(')');
                }
            }
            default -> children(node).forEach(child -> words(child, words));
        }
    }

    private static List<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext)
                .toList();
    }
}
