package org.territoireouvert.runner.search;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.word.TypedQuery;
import org.territoireouvert.runner.storage.Engine;

/**
 * What differs between the database engines: how the words of a document are kept, and how they are asked for. Both are given
 * the same words and find the same documents; their ranks differ a little where several words are looked for.
 */
sealed interface TextEngine permits SqliteText, PostgresText {

    /** Returns the one of a storage. */
    static TextEngine of(Engine engine) {
        return switch (engine) {
            case SQLITE -> new SqliteText();
            case POSTGRESQL -> new PostgresText();
        };
    }

    /**
     * Returns what the column {@code words} of a document is made of, as SQL with the bound {@code :words}; empty when the engine
     * keeps the words elsewhere.
     */
    String inRow();

    /** Returns what to bind as {@code :words}. */
    String words(SearchDocument document);

    /** Keeps the words of documents that stand in the table already, in place of their earlier ones, unless they are in the row. */
    void put(Handle handle, List<SearchDocument> documents);

    /** Forgets the words of documents that still stand in the table, if they do. */
    void remove(Handle handle, Collection<ContentRef> refs);

    /** Returns what joins the words to the table {@code core_search_document d}, as SQL. */
    String join();

    /** Returns the condition on the bound {@code :match}, as SQL. */
    String condition();

    /** Returns the expression to order by, lowest first, as SQL with the bound {@code :match}. */
    String rank();

    /** Returns what to bind as {@code :match} to find what was typed. */
    String all(TypedQuery query);

    /** Returns what to bind as {@code :match} to find documents with at least one of some stems. */
    String any(Iterable<String> stems);
}
