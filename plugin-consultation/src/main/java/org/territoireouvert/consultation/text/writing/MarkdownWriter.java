package org.territoireouvert.consultation.text.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.building.ArticleHeading;

/**
 * Writes a text as Markdown (CommonMark) that is read again as the same text, identifiers aside, unless
 * it holds more marks than a reader takes. A line {@code ___} stands before an
 * article that could not be told from what is before it; emphasis around a whole line keeps it from being read as the start of an article.
 */
public final class MarkdownWriter {

    private static final int BELOW_SECTION = 2;
    private static final String INDENT = "  ";
    private static final String BULLET = "- ";
    private static final String NEXT_ARTICLE = "___\n\n";

    private static final Pattern EVERYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&#]");
    private static final Pattern AT_START = Pattern.compile("^(?:([-+=~|])|(\\d{1,9})([.)]))");

    private final StringBuilder written = new StringBuilder();
    private int sectionLevel;
    private boolean inArticle;

    private MarkdownWriter() {}

    /** Returns the text in Markdown, with LF as line end. */
    public static String write(LegalText text) {
        MarkdownWriter writer = new MarkdownWriter();
        if (!text.title().isEmpty()) {
            writer.heading(1, text.title());
        }
        for (Block block : text.blocks()) {
            switch (block) {
                case Section section -> writer.section(section);
                case Article article -> writer.article(article);
            }
        }
        return writer.written.toString();
    }

    private void section(Section section) {
        sectionLevel = section.level();
        inArticle = false;
        heading(section.level() + 1, section.heading());
    }

    private void article(Article article) {
        ArticleHeading heading = new ArticleHeading(article.number(), article.heading());
        boolean unnumbered = heading.line().isEmpty();
        if (unnumbered ? inArticle : !heading.isReadBack()) {
            written.append(NEXT_ARTICLE);
        }
        if (!unnumbered) {
            written.append("#".repeat(sectionLevel + BELOW_SECTION))
                    .append(' ')
                    .append(escaped(heading.line()))
                    .append("\n\n");
        }
        inArticle = true;
        paragraphs(article);
    }

    private void heading(int level, String heading) {
        String text = ArticleHeading.looksNumbered(heading) ? emphasised(heading) : escaped(heading);
        written.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    private void paragraphs(Article article) {
        int before = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            int level = paragraph.level();
            if (before > 0 && level == 0) {
                written.append('\n');
            }
            if (level == 0) {
                written.append(
                                ArticleHeading.startsArticle(paragraph.text())
                                        ? emphasised(paragraph.text())
                                        : escaped(paragraph.text()))
                        .append("\n\n");
            } else {
                item(before, level, paragraph.text());
            }
            before = level;
        }
        if (before > 0) {
            written.append('\n');
        }
    }

    /** Where the list around an item is missing, the marks of both stand in one line. */
    private void item(int before, int level, String text) {
        int open = Math.min(before, level - 1);
        written.append(INDENT.repeat(open))
                .append(BULLET.repeat(level - open))
                .append(escaped(text))
                .append('\n');
    }

    private static String emphasised(String text) {
        return "*" + escaped(text) + "*";
    }

    /** Escapes what Markdown would read as more than text; the text is one line. */
    private static String escaped(String text) {
        String inside = EVERYWHERE.matcher(text).replaceAll("\\\\$0");
        Matcher start = AT_START.matcher(inside);
        if (!start.find()) {
            return inside;
        }
        return start.group(1) != null
                ? "\\" + inside
                : start.group(2) + "\\" + inside.substring(start.group(2).length());
    }
}
