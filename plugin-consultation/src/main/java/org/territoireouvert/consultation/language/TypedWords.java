package org.territoireouvert.consultation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.territoireouvert.consultation.language.word.Word;
import org.territoireouvert.consultation.language.word.Words;

/** What somebody typed: words, in any of their forms, and {@code "words in this order"}, as they are written. */
final class TypedWords {

    /** The field of stems. */
    static final String STEMS = "stems";

    /** The field of all words without their accents, in order. */
    static final String FOLDED = "folded";

    private static final int LONGEST = 300;
    private static final int MOST = 16;
    private static final Pattern PART = Pattern.compile("[\"“”«»]([^\"“”«»]*)[\"“”«»]|([^\"“”«»]+)");

    private TypedWords() {}

    /**
     * Return the query for texts in which all that was typed occurs. It is built of letters and digits, never read from what was
     * typed. Words that say nothing count in quotes, and where nothing else was typed. No text has what has no letter or digit.
     */
    static Query query(String typed, Words words) {
        List<Query> wanted = new ArrayList<>();
        List<Query> sayingNothing = new ArrayList<>();
        Matcher part = PART.matcher(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        while (part.find()) {
            if (part.group(1) != null) {
                addPhrase(words.of(part.group(1)), wanted);
            } else {
                addWords(words.of(part.group(2)), wanted, sayingNothing);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        (wanted.isEmpty() ? sayingNothing : wanted)
                .stream().distinct().limit(MOST).forEach(one -> query.add(one, Occur.MUST));
        return query.build();
    }

    private static void addPhrase(List<Word> words, List<Query> wanted) {
        String[] folded =
                words.stream().map(Word::folded).filter(word -> !word.isEmpty()).toArray(String[]::new);
        if (folded.length > 0) {
            wanted.add(new PhraseQuery(FOLDED, folded));
        }
    }

    private static void addWords(List<Word> words, List<Query> wanted, List<Query> sayingNothing) {
        for (Word word : words) {
            if (!word.saysNothing()) {
                wanted.add(new TermQuery(new Term(STEMS, word.stem())));
            } else if (!word.folded().isEmpty()) {
                sayingNothing.add(new TermQuery(new Term(FOLDED, word.folded())));
            }
        }
    }
}
