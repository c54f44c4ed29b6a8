package org.territoireouvert.consultation.web.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.commenting.FindWords;
import org.territoireouvert.consultation.commenting.FindWords.Outcome;
import org.territoireouvert.consultation.commenting.Passage;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.web.RequestedArticles.Read;

/** The fields in which people say which words of an article they mean; the script of passages fills them by the address. */
final class PassageForm {

    static final String WORDS = "mots";

    private static final String PARAGRAPH = "alinea";
    private static final String START = "debut";
    private static final String VERSION = "version";
    private static final String POSITION = "position";
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_NUMBER = 5;
    private static final int LONGEST_LABEL = 70;
    private static final int NOWHERE = -1;

    private PassageForm() {}

    /** Returns the number of the version that somebody read before they sent the form; 0 for none. */
    static int version(Request request) {
        return number(request.form(VERSION).orElse(""), 0);
    }

    /** Fills the fields with what the address says. */
    static FormInput begin(Request request, Read read) {
        return FormInput.empty()
                .prefill(VERSION, Integer.toString(read.version().number()))
                .prefill(
                        PARAGRAPH,
                        Integer.toString(number(request.query(PARAGRAPH).orElse(""), FindWords.WHOLE_ARTICLE)))
                .prefill(WORDS, request.query(WORDS).orElse(""))
                .prefill(START, request.query(START).orElse(""))
                .prefill(POSITION, Position.NONE.name());
    }

    /** Reads which words are meant; the form says what is wrong, and then the result is empty. */
    static Optional<Passage> read(FormInput form, Read read) {
        form.optional(VERSION, LONGEST_NUMBER);
        int paragraph = number(form.optional(PARAGRAPH, LONGEST_NUMBER), FindWords.WHOLE_ARTICLE);
        int near = number(form.optional(START, LONGEST_NUMBER), NOWHERE);
        String words = form.optional(WORDS, LONGEST_WORDS);
        if (form.errorOf(WORDS).isPresent()) {
            return Optional.empty();
        }
        Article article = read.article();
        return switch (FindWords.find(article, paragraph, words, near)) {
            case Outcome.Found found ->
                Optional.of(new Passage(article.id(), read.version().number(), found.words()));
            case Outcome.Missing missing -> refused(form, "comments.words.missing");
            case Outcome.Several several -> refused(form, "comments.words.several");
        };
    }

    private static Optional<Passage> refused(FormInput form, String message) {
        form.error(WORDS, message);
        return Optional.empty();
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : otherwise;
    }

    /**
     * Returns the paragraphs among which people choose, the whole article first.
     *
     * @param whole words for the whole article
     * @param paragraph words before the number of a paragraph
     */
    static List<Choice> choices(Article article, String whole, String paragraph) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Integer.toString(FindWords.WHOLE_ARTICLE), whole));
        for (Paragraph one : article.paragraphs()) {
            String number = Integer.toString(choices.size());
            choices.add(new Choice(number, paragraph + " " + number + " – " + beginning(one.text())));
        }
        return choices;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
