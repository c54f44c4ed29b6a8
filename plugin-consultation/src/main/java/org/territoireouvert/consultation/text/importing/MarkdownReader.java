package org.territoireouvert.consultation.text.importing;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.building.ArticleHeading;
import org.territoireouvert.consultation.text.building.TextBuilder;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/**
 * Reads Markdown. A first heading of level 1 is the title; headings and lines "Article N" start articles, other headings sections.
 * Indented text is text, and HTML is the text that it is.
 *
 * <p>Two marks serve {@code MarkdownWriter}: a line {@value #NEXT_ARTICLE} starts another article, whose heading follows if one does;
 * a heading or paragraph that is emphasised as a whole is never taken for the start of an article.
 */
final class MarkdownReader {

    /** Starts another article. */
    static final String NEXT_ARTICLE = "___";

    private static final int MOST_NESTED = 40;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    Heading.class, ListBlock.class, BlockQuote.class, FencedCodeBlock.class, ThematicBreak.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MOST_NESTED)
            .maxInlineNesting(MOST_NESTED)
            .build();

    private final TextBuilder builder = new TextBuilder();
    private boolean marked;

    private MarkdownReader() {}

    static LegalText read(String markdown) throws UnreadableTextException {
        MarkdownGuard.check(markdown);
        MarkdownReader reader = new MarkdownReader();
        reader.children(PARSER.parse(markdown), 0, "");
        return reader.builder.text();
    }

    /**
     * Reads the blocks in a block.
     *
     * @param level of the list they are in, 0 for none
     * @param mark of a numbered item, for its first paragraph
     */
    private void children(Node parent, int level, String mark) throws UnreadableTextException {
        String first = mark;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<SourceSpan> spans = node.getSourceSpans();
            if (!spans.isEmpty()) {
                builder.at(spans.getFirst().getLineIndex() + 1);
            }
            block((Block) node, level, first);
            first = "";
        }
    }

    private void block(Block block, int level, String mark) throws UnreadableTextException {
        boolean follows = marked;
        marked = false;
        switch (block) {
            case Heading heading -> heading(heading, follows);
            case ThematicBreak line -> {
                marked = NEXT_ARTICLE.equals(line.getLiteral().strip());
                if (marked) {
                    builder.closeArticle();
                }
            }
            case OrderedList list -> numbered(list, level);
            case ListBlock list -> children(list, level + 1, "");
            case ListItem item -> children(item, level, "");
            case BlockQuote quote -> children(quote, level, mark);
            case FencedCodeBlock code -> {
                for (String line : code.getLiteral().split("\n")) {
                    builder.paragraph(level, line);
                }
            }
            case org.commonmark.node.Paragraph paragraph -> paragraph(paragraph, level, mark);
            default -> marked = follows;
        }
    }

    private void numbered(OrderedList list, int level) throws UnreadableTextException {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            children(item, level + 1, number + list.getMarkerDelimiter() + " ");
            number++;
        }
    }

    private void heading(Heading heading, boolean follows) throws UnreadableTextException {
        String text = String.join(" ", Inlines.lines(heading));
        if (follows) {
            ArticleHeading article = ArticleHeading.ofMarked(PlainText.line(text));
            builder.article(article.number(), article.heading());
        } else if (heading.getLevel() == 1 && builder.isEmpty() && (isEmphasised(heading) || !isArticle(text))) {
            builder.title(text);
        } else if (isEmphasised(heading)) {
            builder.section(heading.getLevel(), text);
        } else {
            builder.heading(heading.getLevel(), text);
        }
    }

    private void paragraph(Node paragraph, int level, String mark) throws UnreadableTextException {
        String first = mark;
        for (String line : Inlines.lines(paragraph)) {
            if (level == 0 && !isEmphasised(paragraph)) {
                builder.line(line);
            } else {
                builder.paragraph(level, first + line);
            }
            first = "";
        }
    }

    private static boolean isArticle(String text) {
        return ArticleHeading.looksNumbered(PlainText.line(text));
    }

    private static boolean isEmphasised(Node block) {
        return block.getFirstChild() instanceof Emphasis only && only.getNext() == null;
    }
}
