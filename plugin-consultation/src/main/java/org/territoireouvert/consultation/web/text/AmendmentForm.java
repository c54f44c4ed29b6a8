package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.amendment.Amendment;

/** The fields in which an amendment to an article or a section is written. */
final class AmendmentForm {

    static final String ACT = "acte";
    static final String WORDS = "words";
    static final String HEADING = "heading";
    static final String REASON = "reason";
    static final String VERSION = "version";

    private static final String REPLACE = "modifier";
    private static final String RENAME = "intituler";
    private static final String ADD = "ajouter";
    private static final String ADD_SECTION = "section";
    private static final String DELETE = "supprimer";
    private static final List<String> OF_ARTICLES = List.of(REPLACE, RENAME, ADD, ADD_SECTION, DELETE);
    private static final List<String> OF_SECTIONS = List.of(RENAME, ADD, ADD_SECTION, DELETE);
    private static final String NUMBER = "number";
    private static final String LEVEL = "niveau";
    private static final int LONGEST_WORD = 20;

    private AmendmentForm() {}

    private static List<String> acts(Block block) {
        return block instanceof Section ? OF_SECTIONS : OF_ARTICLES;
    }

    /** Returns an act that there is: the first, for any other word. */
    static String act(String word, Block block) {
        List<String> acts = acts(block);
        return acts.contains(word) ? word : acts.getFirst();
    }

    /** Returns the key of the message that says what to do. */
    static String messageKey(String act, Block block) {
        return block instanceof Section ? "texts.act.of-section." + act : "texts.act." + act;
    }

    /** Fills the form of an act with what stands in an article or a section. */
    static FormInput of(String word, TextVersion version, Block block) {
        String act = act(word, block);
        String words = act.equals(REPLACE) && block instanceof Article article
                ? TypedParagraphs.write(article.paragraphs())
                : "";
        return FormInput.empty()
                .prefill(ACT, act)
                .prefill(VERSION, Integer.toString(version.number()))
                .prefill(HEADING, act.equals(RENAME) ? block.heading() : "")
                .prefill(LEVEL, Integer.toString(Math.max(1, level(version.text(), block))))
                .prefill(WORDS, words);
    }

    /** Returns the levels that a section behind an article or a section may have. */
    static List<Choice> levels(LegalText text, Block block, Messages messages, Locale locale) {
        int lowest = Math.min(Limits.SECTION_LEVELS, level(text, block) + 1);
        return IntStream.rangeClosed(1, lowest)
                .mapToObj(level -> new Choice(Integer.toString(level), messages.format(locale, "texts.level", level)))
                .toList();
    }

    /** Returns the level of the section to which a block belongs, or that it is; 0 for none. */
    private static int level(LegalText text, Block block) {
        int level = 0;
        for (Block one : text.blocks()) {
            level = one instanceof Section section ? section.level() : level;
            if (one.id().equals(block.id())) {
                return level;
            }
        }
        return level;
    }

    /** Reads an amendment; the form says what is wrong, and then the result is empty. */
    static Optional<Amendment> read(FormInput form, LegalText text, Block block) {
        String act = form.optional(ACT, LONGEST_WORD);
        List<Paragraph> paragraphs = TypedParagraphs.read(form, WORDS);
        String number = form.optional(NUMBER, Limits.NUMBER);
        String heading = form.optional(HEADING, Limits.HEADING);
        String level = form.optional(LEVEL, LONGEST_WORD);
        boolean needsWords = act.equals(REPLACE) || act.equals(ADD);
        boolean needsHeading = act.equals(ADD_SECTION) || act.equals(RENAME) && block instanceof Section;
        if (!acts(block).contains(act)) {
            form.error("", "texts.act.missing");
        } else if (needsWords && paragraphs.isEmpty() && form.errorOf(WORDS).isEmpty()) {
            form.error(WORDS, "texts.words.missing");
        } else if (needsHeading && heading.isBlank()) {
            form.error(HEADING, "texts.section.heading.missing");
        }
        if (act.equals(ADD_SECTION) && !level.matches("[1-" + Limits.SECTION_LEVELS + "]")) {
            form.error(LEVEL, "texts.level.missing");
        }
        if (!form.isValid()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (act) {
                    case RENAME -> new Amendment.ChangeHeading(block.id(), heading);
                    case ADD -> new Amendment.AddArticle(block.id(), number, heading, paragraphs);
                    case ADD_SECTION -> new Amendment.AddSection(block.id(), Integer.parseInt(level), heading);
                    case REPLACE -> new Amendment.ReplaceParagraphs(((Article) block).id(), paragraphs);
                    default -> deletion(block);
                });
    }

    private static Amendment deletion(Block block) {
        return switch (block) {
            case Article article -> new Amendment.DeleteArticle(article.id());
            case Section section -> new Amendment.DeleteSection(section.id());
        };
    }

    /** Returns the field in which an amendment is written. */
    static String changed(Amendment amendment) {
        return amendment instanceof Amendment.ChangeHeading ? HEADING : WORDS;
    }

    /** Returns what was typed, to show it to who has to sign in first. */
    static String typed(FormInput form) {
        String words = form.optional(WORDS, Integer.MAX_VALUE);
        return words.isEmpty() ? form.optional(HEADING, Integer.MAX_VALUE) : words;
    }

    /** Returns the number of the version on which it was written; 0 for none. */
    static int version(FormInput form) {
        String typed = form.optional(VERSION, LONGEST_WORD);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
