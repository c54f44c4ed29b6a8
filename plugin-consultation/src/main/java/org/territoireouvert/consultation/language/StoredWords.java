package org.territoireouvert.consultation.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.consultation.language.word.Word;
import org.territoireouvert.consultation.language.word.WordStream;

/** The words of all texts, in an index of Lucene in memory. What was written is found once {@link #show} has returned. */
final class StoredWords implements AutoCloseable {

    private static final String ID = "id";
    private static final double ROOM_IN_MEGABYTES = 32;
    private static final int MOST_COUNTED = 100_000;
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));
    private static final FieldType WITHOUT_PLACES = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType WITH_PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    static {
        skipAdvice();
    }

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    StoredWords() {
        IndexWriterConfig settings = new IndexWriterConfig()
                .setRAMBufferSizeMB(ROOM_IN_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(
                        0); // what was written is shown at once, pieces are put together in the background
        try {
            writer = new IndexWriter(memory, settings);
            searchers = new SearcherManager(writer, new WithoutCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WithoutCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // queries are typed once, and the cache is one for the whole process
            return searcher;
        }
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** Lucene advises each process to start with an incubating module, once, on the terminal of who started it. */
    private static void skipAdvice() {
        Logger logger = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        VectorUtil.dotProduct(new float[1], new float[1]);
        logger.setLevel(before);
    }

    void put(String id, List<Word> words) throws IOException {
        writer.updateDocument(new Term(ID, id), document(id, words));
    }

    /** Put a text that is not there yet, which is faster. */
    void putNew(String id, List<Word> words) throws IOException {
        writer.addDocument(document(id, words));
    }

    private static Document document(String id, List<Word> words) {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new Field(
                TypedWords.STEMS,
                new WordStream(
                        words.stream().filter(word -> !word.saysNothing()).map(Word::stem)),
                WITHOUT_PLACES));
        document.add(new Field(
                TypedWords.FOLDED,
                new WordStream(words.stream().map(Word::folded).filter(folded -> !folded.isEmpty())),
                WITH_PLACES));
        return document;
    }

    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(ID, id));
    }

    /** Let searches see what was written. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Find the most relevant texts, from the start or after a page that was found before. */
    FoundTexts find(Query query, int limit, @Nullable Mark after) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                TopFieldDocs found = searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                BY_RELEVANCE, limit, after == null ? null : after.place(), MOST_COUNTED));
                return page(found, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FoundTexts page(TopFieldDocs found, int limit) {
        List<Mark> marks = new ArrayList<>();
        for (ScoreDoc text : found.scoreDocs) {
            marks.add(Mark.of((FieldDoc) text));
        }
        return new FoundTexts(
                marks.stream().map(Mark::id).toList(),
                Math.toIntExact(found.totalHits.value()),
                found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO,
                marks.size() < limit
                        ? Optional.empty()
                        : Optional.of(marks.getLast().written()));
    }

    /** Where a page ends, by relevance and id. */
    record Mark(float relevance, String id) {

        private static final char BETWEEN = '-';

        private static Mark of(FieldDoc text) {
            return new Mark((Float) text.fields[0], ((BytesRef) text.fields[1]).utf8ToString());
        }

        /** Read a mark that a page gave out. */
        static Mark read(String written) {
            int end = written.indexOf(BETWEEN);
            try {
                return new Mark(
                        Float.intBitsToFloat(Integer.parseUnsignedInt(written, 0, end, 16)),
                        written.substring(end + 1));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("\"" + written + "\" marks no page", e);
            }
        }

        String written() {
            return Integer.toHexString(Float.floatToIntBits(relevance)) + BETWEEN + id;
        }

        private FieldDoc place() {
            return new FieldDoc(Integer.MAX_VALUE, relevance, new Object[] {relevance, new BytesRef(id)});
        }
    }

    @Override
    public void close() throws IOException {
        try (memory;
                writer;
                searchers) {
            writer.rollback();
        }
    }
}
