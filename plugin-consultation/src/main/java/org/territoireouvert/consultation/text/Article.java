package org.territoireouvert.consultation.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article. Text outside any article, such as recitals (visas) and signatures, is an article without number and heading.
 *
 * @param number as printed ("Article 7", "7 bis"), without an en dash; empty for none
 * @param heading empty for none
 * @param paragraphs in their order; none only when there is a number or a heading
 */
public record Article(ArticleId id, String number, String heading, List<Paragraph> paragraphs) implements Block {

    /** Puts number and heading into their form. */
    public Article {
        number = Limits.heading(number.replace('–', '-'), Limits.NUMBER);
        heading = Limits.heading(heading, Limits.HEADING);
        paragraphs = List.copyOf(paragraphs);
        if (isEmpty(number, heading, paragraphs)) {
            throw new IllegalArgumentException("The article \"" + id.value() + "\" is empty");
        }
    }

    /** Returns it with other paragraphs. */
    public Article with(List<Paragraph> other) {
        return new Article(id, number, heading, other);
    }

    /** Returns it with another heading. */
    public Article with(String other) {
        return new Article(id, number, other, paragraphs);
    }

    /** Returns it under another identifier. */
    public Article as(ArticleId other) {
        return new Article(other, number, heading, paragraphs);
    }

    /** Returns whether both say the same, whatever their identifiers. */
    public boolean saysTheSameAs(Article other) {
        return equals(other.as(id));
    }

    /** Returns whether nothing stands in it, which no article may be. */
    public static boolean isEmpty(String number, String heading, List<Paragraph> paragraphs) {
        return number.isEmpty() && heading.isEmpty() && paragraphs.isEmpty();
    }

    /** Returns number and heading; empty for text outside of articles. */
    @Override
    public String title() {
        return number.isEmpty() || heading.isEmpty() ? number + heading : number + " – " + heading;
    }

    /** Returns its paragraphs, one a line. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }
}
