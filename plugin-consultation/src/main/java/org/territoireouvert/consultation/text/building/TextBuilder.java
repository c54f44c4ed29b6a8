package org.territoireouvert.consultation.text.building;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;

/** Puts together what a reader finds from top to bottom; gives up as soon as a limit is passed. */
public final class TextBuilder {

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> ranks = new ArrayDeque<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String title = "";
    private String number = "";
    private String heading = "";
    private int articles;
    private int sections;
    private int total;
    private int line;

    /** Says on which line of the file the next thing stands. */
    public void at(int position) {
        line = position;
    }

    /** Returns whether nothing was found yet. */
    public boolean isEmpty() {
        return title.isEmpty() && blocks.isEmpty() && nothingOpen();
    }

    /** Sets the title, once. */
    public void title(String text) throws UnreadableTextException {
        if (title.isEmpty()) {
            title = heading(text);
        }
    }

    /**
     * Starts a section.
     *
     * @param rank 1 or more, smaller for larger sections; gaps are closed
     */
    public void section(int rank, String text) throws UnreadableTextException {
        String name = heading(text);
        if (name.isEmpty()) {
            return;
        }
        closeArticle();
        while (!ranks.isEmpty() && ranks.peek() >= rank) {
            ranks.pop();
        }
        ranks.push(rank);
        sections++;
        refuseIf(sections > Limits.SECTIONS, Kind.TOO_MANY_SECTIONS, Limits.SECTIONS);
        blocks.add(new Section(Math.min(ranks.size(), Limits.SECTION_LEVELS), name));
    }

    /** Starts an article; it is kept when something is in it. */
    public void article(String printed, String name) throws UnreadableTextException {
        closeArticle();
        String line = PlainText.line(printed).replace('–', '-');
        boolean tooLong = line.length() > Limits.NUMBER;
        number = tooLong ? "" : line;
        heading = heading(tooLong ? line + " " + name : name);
    }

    /** Starts an article, or a section, as a heading says. */
    public void heading(int rank, String text) throws UnreadableTextException {
        Optional<ArticleHeading> numbered = ArticleHeading.ofHeading(PlainText.line(text));
        if (numbered.isPresent()) {
            article(numbered.get().number(), numbered.get().heading());
        } else {
            section(rank, text);
        }
    }

    /** Adds running text, which starts an article when "Article N" stands before a colon, a point, a dash or alone in its line. */
    public void line(String text) throws UnreadableTextException {
        int end = text.indexOf('\n');
        Optional<ArticleHeading> alone = ArticleHeading.ofParagraph(
                        PlainText.line(end < 0 ? "" : text.substring(0, end)))
                .filter(start -> start.heading().isEmpty());
        Optional<ArticleHeading> start = ArticleHeading.ofParagraph(PlainText.line(text));
        if (alone.isPresent()) {
            article(alone.get().number(), "");
            paragraph(0, text.substring(end));
        } else if (start.isEmpty()) {
            paragraph(0, text);
        } else if (start.get().readsAsHeading()) {
            article(start.get().number(), start.get().heading());
        } else {
            article(start.get().number(), "");
            paragraph(0, start.get().heading());
        }
    }

    /** Adds a paragraph to the article; empty ones are left out. */
    public void paragraph(int level, String text) throws UnreadableTextException {
        String clean = PlainText.line(text);
        if (clean.isEmpty()) {
            return;
        }
        refuseIf(clean.length() > Limits.CHARACTERS, Kind.PARAGRAPH_TOO_LONG, Limits.CHARACTERS, clean);
        total++;
        refuseIf(total > Limits.PARAGRAPHS, Kind.TOO_MANY_PARAGRAPHS, Limits.PARAGRAPHS);
        paragraphs.add(new Paragraph(Math.min(level, Limits.LIST_LEVELS), clean));
    }

    /** Ends the article: what follows without a number is another one. */
    public void closeArticle() throws UnreadableTextException {
        if (!nothingOpen()) {
            articles++;
            refuseIf(articles > Limits.ARTICLES, Kind.TOO_MANY_ARTICLES, Limits.ARTICLES);
            blocks.add(new Article(ArticleId.of(articles), number, heading, paragraphs));
        }
        number = "";
        heading = "";
        paragraphs.clear();
    }

    /** Returns what was put together. */
    public LegalText text() throws UnreadableTextException {
        closeArticle();
        refuseIf(isEmpty(), Kind.EMPTY);
        return new LegalText(title, blocks, articles);
    }

    private boolean nothingOpen() {
        return number.isEmpty() && heading.isEmpty() && paragraphs.isEmpty();
    }

    private String heading(String text) throws UnreadableTextException {
        String clean = PlainText.line(text);
        refuseIf(clean.length() > Limits.HEADING, Kind.HEADING_TOO_LONG, Limits.HEADING, clean);
        return clean;
    }

    private void refuseIf(boolean beyond, Kind kind, Object... values) throws UnreadableTextException {
        if (beyond) {
            throw new UnreadableTextException(kind, line, values);
        }
    }
}
