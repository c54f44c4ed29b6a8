package org.territoireouvert.initiatives.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.document.DocumentBlock;
import org.territoireouvert.api.document.DocumentBlock.Bullets;
import org.territoireouvert.api.document.DocumentBlock.Fact;
import org.territoireouvert.api.document.DocumentBlock.Heading;
import org.territoireouvert.api.document.DocumentBlock.Paragraph;
import org.territoireouvert.api.document.DocumentText;
import org.territoireouvert.api.text.Messages;

/** Words of a printed sheet: labels in the language of the reader, all that authors wrote in French. */
record PrintedWords(Messages messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }

    DocumentText label(String key, Object... arguments) {
        return DocumentText.of(say(key, arguments));
    }

    /** Returns a number or an amount as the language writes it. */
    String value(Object number) {
        return say("print.value", number);
    }

    static DocumentText written(String text) {
        return DocumentText.of(text).in(Locale.FRENCH);
    }

    /** Returns a text with the address that it leads to, which paper has to show; only the text when the address is none. */
    DocumentText link(String text, String address) {
        return DocumentText.isAddress(address)
                ? written(text.equals(address) ? text : text + " – " + address)
                        .leadingTo(address, say("print.leads", address))
                : written(text);
    }

    /** Returns a fact whose value has lines; nothing when all of them are empty. */
    List<Fact> fact(String label, Stream<DocumentText> lines) {
        List<DocumentText> said = lines.filter(line -> !line.isEmpty()).toList();
        return said.isEmpty() ? List.of() : List.of(new Fact(label(label), said));
    }

    List<Fact> fact(String label, DocumentText... lines) {
        return fact(label, Stream.of(lines));
    }

    /** Returns paragraphs below their heading; nothing without paragraphs. */
    List<DocumentBlock> prose(int level, String label, List<String> paragraphs) {
        List<DocumentBlock> blocks = new ArrayList<>();
        if (!paragraphs.isEmpty()) {
            blocks.add(new Heading(level, label(label)));
            paragraphs.forEach(paragraph -> blocks.add(new Paragraph(written(paragraph))));
        }
        return blocks;
    }

    /** Returns a list below its heading; nothing without items. */
    List<DocumentBlock> list(int level, String label, List<DocumentText> items) {
        return items.isEmpty() ? List.of() : List.of(new Heading(level, label(label)), new Bullets(items));
    }
}
