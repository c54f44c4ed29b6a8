package org.territoireouvert.consultation.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;

/** Paragraphs as people type them: one a line; an item of a list begins with a hyphen, two spaces before it for each further level. */
final class TypedParagraphs {

    private static final int LONGEST = 50_000;
    private static final String ITEM = "- ";
    private static final int INDENT = 2;

    private TypedParagraphs() {}

    static String write(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(TypedParagraphs::line).collect(Collectors.joining("\n"));
    }

    private static String line(Paragraph paragraph) {
        return paragraph.level() == 0
                ? paragraph.text()
                : " ".repeat(INDENT * (paragraph.level() - 1)) + ITEM + paragraph.text();
    }

    /** Reads paragraphs; the form says what is wrong. */
    static List<Paragraph> read(FormInput form, String field) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : form.optional(field, LONGEST).lines().toList()) {
            String text = line.strip();
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > Limits.CHARACTERS) {
                form.error(field, "texts.paragraph.long", Limits.CHARACTERS);
                return List.of();
            }
            paragraphs.add(paragraph(line, text));
        }
        return paragraphs;
    }

    private static Paragraph paragraph(String line, String text) {
        if (!text.startsWith(ITEM)) {
            return Paragraph.of(text);
        }
        int spaces = line.length() - line.stripLeading().length();
        return Paragraph.item(
                Math.min(Limits.LIST_LEVELS, 1 + spaces / INDENT),
                text.substring(ITEM.length()).strip());
    }
}
