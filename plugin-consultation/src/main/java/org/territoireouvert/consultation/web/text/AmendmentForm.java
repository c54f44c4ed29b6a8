package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment;

/** The fields in which an amendment to an article is written. */
final class AmendmentForm {

    static final String ACT = "acte";
    static final String REPLACE = "modifier";
    static final String ADD = "ajouter";
    static final String DELETE = "supprimer";
    static final String WORDS = "words";
    static final String REASON = "reason";
    static final String VERSION = "version";

    private static final Set<String> ACTS = Set.of(REPLACE, ADD, DELETE);
    private static final String NUMBER = "number";
    private static final String HEADING = "heading";
    private static final int LONGEST_WORD = 20;

    private AmendmentForm() {}

    /** Returns an act that there is: changing, for any other word. */
    static String act(String word) {
        return ACTS.contains(word) ? word : REPLACE;
    }

    /** Fills the form of an act with what stands in an article. */
    static FormInput of(String act, Article article, int version) {
        return FormInput.empty()
                .prefill(ACT, act)
                .prefill(VERSION, Integer.toString(version))
                .prefill(WORDS, act.equals(REPLACE) ? TypedParagraphs.write(article.paragraphs()) : "");
    }

    /** Reads an amendment to an article; the form says what is wrong, and then the result is empty. */
    static Optional<Amendment> read(FormInput form, ArticleId article) {
        String act = form.optional(ACT, LONGEST_WORD);
        List<Paragraph> paragraphs = TypedParagraphs.read(form, WORDS);
        String number = form.optional(NUMBER, Limits.NUMBER);
        String heading = form.optional(HEADING, Limits.HEADING);
        if (!act.equals(DELETE) && paragraphs.isEmpty() && form.errorOf(WORDS).isEmpty()) {
            form.error(WORDS, "texts.words.missing");
        }
        if (!form.isValid()) {
            return Optional.empty();
        }
        return switch (act) {
            case REPLACE -> Optional.of(new Amendment.ReplaceParagraphs(article, paragraphs));
            case ADD -> Optional.of(new Amendment.AddArticle(article, number, heading, paragraphs));
            case DELETE -> Optional.of(new Amendment.DeleteArticle(article));
            default -> {
                form.error("", "texts.act.missing");
                yield Optional.empty();
            }
        };
    }

    /** Returns the number of the version on which it was written; 0 for none. */
    static int version(FormInput form) {
        String typed = form.optional(VERSION, LONGEST_WORD);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
