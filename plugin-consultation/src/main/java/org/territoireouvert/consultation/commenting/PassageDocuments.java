package org.territoireouvert.consultation.commenting;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Subject;
import org.territoireouvert.consultation.store.KeptJson;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.anchor.Anchor;

/** Writes passages as the storage keeps them with a contribution, and reads them again. */
public final class PassageDocuments {

    private static final String VERSION = "version";
    private static final String QUOTE = "quote";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String OFFSET = "offset";

    private final Json json;

    /** Writes with the service of the runtime. */
    public PassageDocuments(Json json) {
        this.json = json;
    }

    /** Returns a passage as the subject of a contribution. */
    public Subject write(Passage passage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(VERSION, (long) passage.version());
        passage.words().ifPresent(anchor -> {
            document.put(QUOTE, anchor.quote());
            document.put(BEFORE, anchor.before());
            document.put(AFTER, anchor.after());
            document.put(OFFSET, (long) anchor.offset());
        });
        return new Subject(passage.article().value(), new KeptJson(json).write(document));
    }

    /** Returns the passage of a contribution; empty for none, and when what is kept cannot be read any more. */
    public Optional<Passage> read(Subject subject) {
        try {
            return json.read(new StringReader(subject.passage())) instanceof Map<?, ?> document
                    ? Optional.of(passage(new ArticleId(subject.article()), document))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | ArithmeticException damaged) {
            return Optional.empty();
        }
    }

    private static Passage passage(ArticleId article, Map<?, ?> document) {
        Optional<Anchor> words = document.containsKey(QUOTE)
                ? Optional.of(new Anchor(
                        article,
                        word(document, QUOTE),
                        word(document, BEFORE),
                        word(document, AFTER),
                        number(document, OFFSET)))
                : Optional.empty();
        return new Passage(article, number(document, VERSION), words);
    }

    private static String word(Map<?, ?> document, String name) {
        if (document.get(name) instanceof String word) {
            return word;
        }
        throw new IllegalArgumentException("No word \"" + name + "\" in " + document);
    }

    private static int number(Map<?, ?> document, String name) {
        if (document.get(name) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new IllegalArgumentException("No number \"" + name + "\" in " + document);
    }
}
