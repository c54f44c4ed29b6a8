package org.territoireouvert.consultation.language.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Cuts texts into words. Texts, and what people look for in them, go the same way. Can be used by several threads at once. */
public final class Words implements AutoCloseable {

    /** What is read of a text, in characters; the rest is as if it were not there. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int MOST_KNOWN = 100_000;

    /** One of the most that a letter becomes without its accents: some ligatures become four. */
    private static final int LONGEST_FOLDING = 4;

    /** Both genders in one word, as in “habitant·e·s”: the ending goes. */
    private static final Pattern BOTH_GENDERS = Pattern.compile("[·•‧](?=\\p{L})[\\p{L}·•‧]*");

    /** Two sentences without a space between them, or the parts of an address. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.,]*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Language language;
    private final Analyzer cutter = new Cutter();
    private final Map<String, Word> known = new ConcurrentHashMap<>();

    /** Make words of texts of which most are in a language. */
    public Words(Language language) {
        this.language = language;
    }

    private static final class Cutter extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES));
        }
    }

    /** Return the words of a text in order. */
    public List<Word> of(String text) {
        String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = cutter.tokenStream("", normal(start))) {
            CharTermAttribute token = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                addParts(token.toString(), words);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** One sign for each letter, whatever keyboard it was typed on. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('ʼ', '\'');
    }

    private void addParts(String token, List<Word> words) {
        if (token.chars().allMatch(Character::isLetterOrDigit)
                || NUMBER.matcher(token).matches()) {
            words.add(word(token));
            return;
        }
        for (String part : BETWEEN_WORDS.split(BOTH_GENDERS.matcher(token).replaceAll(""))) {
            if (!part.isEmpty()) {
                words.add(word(part));
            }
        }
    }

    /** Few words make up most of a text, and stems take time. */
    private Word word(String written) {
        Word word = known.get(written);
        if (word == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            word = made(written);
            known.put(written, word);
        }
        return word;
    }

    private Word made(String written) {
        String folded = fold(written);
        boolean nothing = folded.isEmpty() || StopWords.contain(written, folded);
        return new Word(written, folded, nothing ? "" : language.stem(folded));
    }

    /** Return a word without its accents, letters and digits only. */
    static String fold(String word) {
        char[] from = word.toCharArray();
        char[] to = new char[from.length * LONGEST_FOLDING];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return SIGNS.matcher(new String(to, 0, length)).replaceAll("");
    }

    /** Give up what the threads have kept. */
    @Override
    public void close() {
        cutter.close();
    }
}
