package org.territoireouvert.consultation.language.word;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands to Lucene words that are already cut, one place after the other. */
public final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> words;

    /** Hand over words in order. */
    public WordStream(Stream<String> words) {
        this.words = words.iterator();
    }

    WordStream(String word) {
        this(Stream.of(word));
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(words.next());
        return true;
    }
}
