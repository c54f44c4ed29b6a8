package org.territoireouvert.acceptance.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Looking for words, and listing without words, never reads the whole table. */
class SearchPlansTest {

    private static final String WORDS_OF_SQLITE = """
            select d.* from core_search_document d join core_search_text on core_search_text.rowid = d.position
            where core_search_text match 'velo'""";
    private static final String WORDS_OF_POSTGRESQL = """
            select * from core_search_document d where d.words @@ cast('velo' as tsquery)""";
    private static final String BY_TYPE = """
            select * from core_search_document d where d.type in ('a.b')
            order by d.updated_at desc, d.type desc, d.id desc limit 20""";

    private static boolean isSqlite(Storage storage) {
        return storage.engine() == Engine.SQLITE;
    }

    private static String plan(Storage storage, String query) {
        return storage.core().<String, RuntimeException>read(handle -> {
            if (!isSqlite(storage)) {
                handle.execute("set local enable_seqscan = off");
            }
            List<String> lines = handle.createQuery((isSqlite(storage) ? "explain query plan " : "explain ") + query)
                    .map((row, context) -> row.getString(isSqlite(storage) ? "detail" : "QUERY PLAN"))
                    .list();
            return String.join("\n", lines);
        });
    }

    @BothDatabases
    void wordsAreLookedUpInTheirIndex(Storage storage) {
        String plan = plan(storage, isSqlite(storage) ? WORDS_OF_SQLITE : WORDS_OF_POSTGRESQL);

        assertThat(plan)
                .contains(isSqlite(storage) ? "VIRTUAL TABLE INDEX" : "core_search_document_by_words")
                .doesNotContain("SCAN d\n", "Seq Scan");
    }

    @BothDatabases
    void contentsOfATypeAreListedByTheirIndex(Storage storage) {
        assertThat(plan(storage, BY_TYPE)).contains("core_search_document_by_").doesNotContain("Seq Scan");
    }
}
