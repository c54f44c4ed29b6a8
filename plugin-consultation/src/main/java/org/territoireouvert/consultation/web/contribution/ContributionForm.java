package org.territoireouvert.consultation.web.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.contribution.Prompt;
import org.territoireouvert.consultation.contribution.Words;

/** The form of a contribution: a title, a side in a debate or on a text, and one text or an answer to each question. */
final class ContributionForm {

    static final String TITLE = "title";
    static final String POSITION = "position";
    static final String TEXT = "text";
    private static final int LONGEST_WORD = 20;

    private final ContributionKind kind;
    private final List<Prompt> prompts;

    ContributionForm(ContributionKind kind, List<Prompt> prompts) {
        this.kind = kind;
        this.prompts = prompts;
    }

    /** A question in the form. */
    public record Field(String name, Prompt prompt) {}

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Prompt prompt : prompts) {
            fields.add(new Field("answer-" + fields.size(), prompt));
        }
        return fields;
    }

    /** Reads what was written; empty when the form says what is missing. */
    Optional<Words> read(FormInput form) {
        String title = form.required(TITLE, Contribution.LONGEST_TITLE, "contribution.title.missing");
        boolean needsText = kind == ContributionKind.PROPOSAL;
        Position position = needsText ? Position.NONE : side(form);
        List<Part> parts = new ArrayList<>();
        if (prompts.isEmpty()) {
            String text = needsText
                    ? form.required(TEXT, Contribution.LONGEST_PART, "contribution.text.missing")
                    : form.optional(TEXT, Contribution.LONGEST_PART);
            if (!text.isEmpty()) {
                parts.add(new Part("", text));
            }
        }
        for (Field field : fields()) {
            String answer = field.prompt().required()
                    ? form.required(field.name(), Contribution.LONGEST_PART, "contribution.answer.missing")
                    : form.optional(field.name(), Contribution.LONGEST_PART);
            if (!answer.isEmpty()) {
                parts.add(new Part(field.prompt().question(), answer));
            }
        }
        if (form.isValid() && parts.isEmpty() && needsText) {
            form.error(fields().getFirst().name(), "contribution.text.missing");
        }
        return form.isValid() ? Optional.of(new Words(position, title, parts)) : Optional.empty();
    }

    private Position side(FormInput form) {
        String word = form.optional(POSITION, LONGEST_WORD);
        return Arrays.stream(Position.values())
                .filter(position -> position != Position.NONE && position.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    if (kind == ContributionKind.ARGUMENT) {
                        form.error(POSITION, "contribution.position.missing");
                    }
                    return Position.NONE;
                });
    }

    /** Fills the form with what was written; an answer to a question that is not asked any more stands in the first field. */
    FormInput filled(Contribution contribution) {
        FormInput form = FormInput.empty()
                .prefill(TITLE, contribution.title())
                .prefill(POSITION, contribution.position().name());
        Map<String, String> fields = new LinkedHashMap<>();
        String first = prompts.isEmpty() ? TEXT : fields().getFirst().name();
        for (Part part : contribution.parts()) {
            String name = fields().stream()
                    .filter(field -> field.prompt().question().equals(part.question()))
                    .map(Field::name)
                    .findFirst()
                    .orElse(first);
            fields.merge(name, part.text(), (before, more) -> before + "\n\n" + more);
        }
        fields.forEach(form::prefill);
        return form;
    }
}
