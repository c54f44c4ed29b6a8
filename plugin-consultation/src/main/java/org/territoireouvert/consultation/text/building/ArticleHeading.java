package org.territoireouvert.consultation.text.building;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.consultation.text.Limits;

/**
 * The number and the heading of an article, as they stand in one line.
 *
 * @param number such as "Article 7 bis"
 * @param heading empty for none
 */
public record ArticleHeading(String number, String heading) {

    /** Between number and heading where this project writes both. */
    public static final String DASH = " – ";

    private static final String SPACE = "[ \\u00A0\\u202F]";

    private static final Pattern NUMBERED = Pattern.compile(
            "(?<number>art(?:icle|\\.)" + SPACE + "?(?:n°" + SPACE + "?)?"
                    + "(?:premier|unique|[LRDA]\\.?" + SPACE
                    + "?\\*?\\d+(?:-\\d+)*|\\d+(?:er|ère|°)?(?:[-.]\\d+)*|(?-i:[IVXLC]+)(?![\\p{L}\\p{N}]))"
                    + "(?:" + SPACE + "?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\\b)?"
                    + "(?:" + SPACE + "(?-i:[A-Z])(?=" + SPACE + "*(?:[:.–—-]|$)))?)"
                    + "(?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SEPARATED =
            Pattern.compile(SPACE + "*(?:\\.?" + SPACE + "*[:–—-]|\\.)" + SPACE + "*(?<text>.*)", Pattern.DOTALL);

    /** Longest text after a number that is still a heading. */
    private static final int LONGEST = 150;

    /** Returns number and heading of a heading that starts with "Article N"; empty when it does not. */
    public static Optional<ArticleHeading> ofHeading(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String rest = numbered.group("rest");
        Matcher separated = SEPARATED.matcher(rest);
        if (separated.matches()) {
            return Optional.of(new ArticleHeading(numbered.group("number"), separated.group("text")));
        }
        boolean apart = rest.isEmpty() || rest.matches("(?s)" + SPACE + ".*");
        return apart ? Optional.of(new ArticleHeading(numbered.group("number"), rest.strip())) : Optional.empty();
    }

    /** Returns number and what follows of a paragraph that starts with "Article N" alone or before a colon, point or dash. */
    public static Optional<ArticleHeading> ofParagraph(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String rest = numbered.group("rest");
        Matcher separated = SEPARATED.matcher(rest);
        if (rest.isEmpty() || separated.matches()) {
            return Optional.of(
                    new ArticleHeading(numbered.group("number"), rest.isEmpty() ? "" : separated.group("text")));
        }
        return Optional.empty();
    }

    /** Returns number and heading of a line that is known to be of an article: the dash decides. */
    public static ArticleHeading ofMarked(String line) {
        String mark = DASH.strip() + " ";
        if (line.startsWith(mark)) {
            return new ArticleHeading("", line.substring(mark.length()));
        }
        int dash = line.indexOf(DASH);
        if (dash < 0) {
            return line.length() > Limits.NUMBER ? new ArticleHeading("", line) : new ArticleHeading(line, "");
        }
        return new ArticleHeading(line.substring(0, dash), line.substring(dash + DASH.length()));
    }

    /** Returns whether a text after "Article N" reads as a heading, not as a sentence. */
    public boolean readsAsHeading() {
        return heading.length() <= LONGEST && !heading.matches("(?s).*[.;:,…]");
    }

    /** Returns whether a heading would be taken for that of an article. */
    public static boolean looksNumbered(String heading) {
        return ofHeading(heading).isPresent();
    }

    /** Returns whether a paragraph would be taken for the start of an article. */
    public static boolean startsArticle(String paragraph) {
        return ofParagraph(paragraph).isPresent();
    }

    /** Returns whether one line with both would be read as the same number and heading. */
    public boolean isReadBack() {
        return ofHeading(line()).equals(Optional.of(this));
    }

    /** Returns both in one line; a heading without number starts with the dash. */
    public String line() {
        if (heading.isEmpty()) {
            return number;
        }
        return number.isEmpty() ? DASH.strip() + " " + heading : number + DASH + heading;
    }
}
