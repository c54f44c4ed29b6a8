package org.territoireouvert.api.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of text in a document, as long as it needs to be: the writer breaks it. Invisible marks are taken out; line ends and spaces in
 * a row become one space.
 *
 * @param text possibly empty
 * @param language of the text when it may be another one than the document's, so that it is read aloud as it should
 * @param address where the text leads ({@code https:}, {@code http:} or {@code mailto:}), empty for nowhere
 * @param description where the link leads, said to those who do not see it; not blank when there is an address
 */
public record DocumentText(String text, Optional<Locale> language, String address, String description) {

    /** Scripts and pictures need them to join characters or keep them apart. */
    private static final String JOINERS = "\u200C\u200D";

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)[^\\s/]\\S*");

    /** Says nothing: an empty cell of a table. */
    public static final DocumentText EMPTY = of("");

    /** Cleans the text; refuses an address that leads nowhere, or of which nothing is said. */
    public DocumentText {
        text = clean(text);
        description = clean(description);
        if (!address.isEmpty() && !isAddress(address)) {
            throw new IllegalArgumentException(
                    "The address \"" + address + "\" does not begin with https://, http:// or mailto:");
        }
        if (!address.isEmpty() && (text.isEmpty() || description.isEmpty())) {
            throw new IllegalArgumentException("The link to \"" + address + "\" needs a text and a description");
        }
    }

    /** Returns a text in the language of the document. */
    public static DocumentText of(String text) {
        return new DocumentText(text, Optional.empty(), "", "");
    }

    /** Returns what people wrote on several lines: a text for each line that is not blank. */
    public static List<DocumentText> lines(String text, Locale language) {
        return text.lines()
                .map(line -> of(line).in(language))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Tells whether {@link #leadingTo} takes an address: not all that people type or other sites send is one. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Returns this text, said to be in a language. */
    public DocumentText in(Locale other) {
        return new DocumentText(text, Optional.of(other), address, description);
    }

    /**
     * Returns this text as a link.
     *
     * @throws IllegalArgumentException when the address is neither of the web nor of a mailbox
     */
    public DocumentText leadingTo(String target, String said) {
        return new DocumentText(text, language, target, said);
    }

    /** Tells whether nothing is left to read. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Neither XML nor fonts take every character; no-break spaces are text and stay. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(DocumentText::isText)
                .forEach(kept::appendCodePoint);
        return SPACES.matcher(kept).replaceAll(" ").strip();
    }

    /** Marks that turn the direction of what follows could show something else than what is there. */
    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> JOINERS.indexOf(point) >= 0;
            default -> true;
        };
    }
}
