package org.territoireouvert.api.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.territoireouvert.api.document.DocumentBlock.Heading;

/**
 * A document to print.
 *
 * @param title shown by readers in place of the name of the file; not empty
 * @param author of the document, usually an authority; possibly empty
 * @param language of all texts that name no other
 * @param date written into the file as the day on which it was made: take that of the contents, not today's, so that the same
 *     contents give the same bytes
 * @param number names the file together with the date, so that two documents of a day are not taken for one: a version, for instance
 * @param foot returns what stands below a page, by its number from 1; possibly empty
 * @param blocks at least one; see {@link Heading} on their levels
 */
public record PrintedDocument(
        DocumentText title,
        DocumentText author,
        Locale language,
        LocalDate date,
        long number,
        IntFunction<String> foot,
        List<DocumentBlock> blocks) {

    /** Copies the blocks; refuses a document that readers could not make sense of, with what is wrong. */
    public PrintedDocument {
        blocks = List.copyOf(blocks);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A document needs a title");
        }
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("The document \"" + title.text() + "\" has no language");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("The document \"" + title.text() + "\" is empty");
        }
        checkLevels(blocks);
    }

    private static void checkLevels(List<DocumentBlock> blocks) {
        int above = 0;
        for (DocumentBlock block : blocks) {
            if (block instanceof Heading heading) {
                if (heading.level() > above + 1) {
                    throw new IllegalArgumentException(
                            "The heading \"" + heading.text().text() + "\" is at level " + heading.level()
                                    + "; here it may be at level " + (above + 1) + " at most");
                }
                above = heading.level();
            }
        }
    }
}
