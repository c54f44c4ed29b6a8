package org.territoireouvert.consultation.web.text;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.SectionId;
import org.territoireouvert.consultation.text.amendment.Amendment;

/**
 * Accepts the idea of an amendment in other words: those of an article, or a heading.
 *
 * @param field in which staff write them
 */
record Rewording(Amendment amendment, String field) {

    /** Returns how an amendment is reworded; empty when it adds or deletes. */
    static Optional<Rewording> of(Amendment amendment) {
        return switch (amendment) {
            case Amendment.ReplaceParagraphs replace -> Optional.of(new Rewording(replace, AmendmentForm.WORDS));
            case Amendment.ChangeHeading change -> Optional.of(new Rewording(change, AmendmentForm.HEADING));
            default -> Optional.empty();
        };
    }

    /** Writes what its author wrote. */
    void fill(FormInput form) {
        form.prefill(
                field,
                field.equals(AmendmentForm.WORDS)
                        ? TypedParagraphs.write(amendment.paragraphs())
                        : amendment.heading());
    }

    /** Reads the other words; the form says what is wrong, and then the result is empty. */
    Optional<Amendment> read(FormInput form) {
        return switch (amendment) {
            case Amendment.ReplaceParagraphs replace -> paragraphs(replace, form);
            case Amendment.ChangeHeading change -> heading(change, form);
            default -> Optional.empty();
        };
    }

    private static Optional<Amendment> paragraphs(Amendment.ReplaceParagraphs replace, FormInput form) {
        List<Paragraph> paragraphs = TypedParagraphs.read(form, AmendmentForm.WORDS);
        if (paragraphs.isEmpty() && form.errorOf(AmendmentForm.WORDS).isEmpty()) {
            form.error(AmendmentForm.WORDS, "texts.words.missing");
        }
        return Optional.of(new Amendment.ReplaceParagraphs(replace.block(), paragraphs));
    }

    private static Optional<Amendment> heading(Amendment.ChangeHeading change, FormInput form) {
        String heading = form.optional(AmendmentForm.HEADING, Limits.HEADING);
        if (heading.isBlank() && change.block() instanceof SectionId) {
            form.error(AmendmentForm.HEADING, "texts.section.heading.missing");
        }
        return Optional.of(new Amendment.ChangeHeading(change.block(), heading));
    }
}
