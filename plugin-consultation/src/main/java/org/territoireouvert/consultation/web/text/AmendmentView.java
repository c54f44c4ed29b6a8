package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.comparison.CompareParagraphs;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;

/**
 * An amendment as its page shows it.
 *
 * @param kind message that says what it does
 * @param article title of the article that it is about
 * @param added title of the article that it adds; empty for the other kinds
 * @param changes what it does to the paragraphs
 */
public record AmendmentView(
        SuggestedAmendment amendment,
        String path,
        Badge badge,
        String kind,
        String article,
        String added,
        List<ComparedParagraph> changes) {

    /** Copies the list. */
    public AmendmentView {
        changes = List.copyOf(changes);
    }

    /** Makes views. */
    static final class Maker {
        private final CompareParagraphs compare;
        private final Messages messages;
        private final Locale locale;

        Maker(TextDiff diff, Messages messages, Locale locale) {
            this.compare = new CompareParagraphs(diff);
            this.messages = messages;
            this.locale = locale;
        }

        /**
         * Makes the view of an amendment.
         *
         * @param base version on which it was written
         */
        AmendmentView of(PlannedStep step, SuggestedAmendment suggested, LegalText base) {
            Optional<Article> article = base.article(suggested.amendment().article());
            List<Paragraph> before = article.map(Article::paragraphs).orElse(List.of());
            return new AmendmentView(
                    suggested,
                    step.path() + "/amendements/" + suggested.id(),
                    badge(suggested),
                    kind(suggested.amendment()),
                    article.map(Article::title).orElse(""),
                    added(suggested.amendment()),
                    changes(suggested.amendment(), before));
        }

        private List<ComparedParagraph> changes(Amendment amendment, List<Paragraph> before) {
            return switch (amendment) {
                case Amendment.ReplaceParagraphs replace -> compare.compare(before, replace.paragraphs());
                case Amendment.AddArticle add -> compare.compare(List.of(), add.paragraphs());
                case Amendment.DeleteArticle delete -> compare.compare(before, List.of());
            };
        }

        private static String added(Amendment amendment) {
            return amendment instanceof Amendment.AddArticle add ? (add.number() + " " + add.heading()).strip() : "";
        }

        private static String kind(Amendment amendment) {
            return switch (amendment) {
                case Amendment.ReplaceParagraphs replace -> "texts.kind.replace";
                case Amendment.AddArticle add -> "texts.kind.add";
                case Amendment.DeleteArticle delete -> "texts.kind.delete";
            };
        }

        private Badge badge(SuggestedAmendment suggested) {
            return switch (suggested.state()) {
                case PROPOSED -> new Badge(Badge.Tone.SOON, say("texts.state.PROPOSED"));
                case ACCEPTED ->
                    new Badge(
                            Badge.Tone.OPEN,
                            suggested.adoptedIn() == 0
                                    ? say("texts.state.ACCEPTED")
                                    : say("texts.state.adopted", suggested.adoptedIn()));
                case REJECTED -> new Badge(Badge.Tone.CLOSED, say("texts.state.REJECTED"));
                case WITHDRAWN -> new Badge(Badge.Tone.CLOSED, say("texts.state.WITHDRAWN"));
            };
        }

        private String say(String key, Object... arguments) {
            return messages.format(locale, key, arguments);
        }
    }
}
