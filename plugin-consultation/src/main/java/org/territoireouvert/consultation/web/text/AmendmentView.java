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
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.comparison.CompareParagraphs;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;

/**
 * An amendment as its page shows it.
 *
 * @param kind message that says what it does
 * @param article title of the article or section that it is about
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
        private final TextDiff diff;
        private final CompareParagraphs compare;
        private final Messages messages;
        private final Locale locale;

        Maker(TextDiff diff, Messages messages, Locale locale) {
            this.diff = diff;
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
            Optional<Block> block = base.block(suggested.amendment().block());
            return new AmendmentView(
                    suggested,
                    step.path() + "/amendements/" + suggested.id(),
                    badge(suggested),
                    suggested.amendment().messageKey(),
                    block.map(Block::title).orElse(""),
                    added(suggested.amendment()),
                    block.map(read -> changes(suggested.amendment(), read)).orElse(List.of()));
        }

        private List<ComparedParagraph> changes(Amendment amendment, Block block) {
            List<Paragraph> before = block instanceof Article article ? article.paragraphs() : List.of();
            return switch (amendment) {
                case Amendment.ReplaceParagraphs replace -> compare.compare(before, replace.paragraphs());
                case Amendment.AddArticle add -> compare.compare(List.of(), add.paragraphs());
                case Amendment.DeleteArticle delete -> compare.compare(before, List.of());
                case Amendment.ChangeHeading change -> heading(block.heading(), change.heading());
                case Amendment.AddSection add -> heading("", add.heading());
                case Amendment.DeleteSection delete -> heading(block.heading(), "");
            };
        }

        private List<ComparedParagraph> heading(String before, String after) {
            return List.of(new ComparedParagraph(0, diff.between(before, after)));
        }

        private static String added(Amendment amendment) {
            return amendment instanceof Amendment.AddArticle add ? (add.number() + " " + add.heading()).strip() : "";
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
