package org.territoireouvert.runner.search;

import java.util.List;
import org.territoireouvert.runner.search.word.FrenchWords;
import org.territoireouvert.runner.search.word.Word;

/**
 * The words of a document by the weight of where they stand.
 *
 * @param title words of the title
 * @param summary words of the summary
 * @param body words of the body
 */
record IndexedText(List<Word> title, List<Word> summary, List<Word> body) {

    /** PostgreSQL knows 16 383 places in a text; what stands further back is on neither engine found. */
    private static final int MOST = 12_000;

    private static final int MOST_OF_TITLE = 100;
    private static final int MOST_OF_SUMMARY = 500;

    static IndexedText of(SearchDocument document) {
        return new IndexedText(
                FrenchWords.of(document.title(), MOST_OF_TITLE),
                FrenchWords.of(document.summary(), MOST_OF_SUMMARY),
                FrenchWords.of(document.body(), MOST));
    }
}
