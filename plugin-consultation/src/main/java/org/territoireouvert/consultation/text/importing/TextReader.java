package org.territoireouvert.consultation.text.importing;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.building.KeepIdentifiers;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/**
 * Reads a legal text from a file in Markdown (CommonMark), OpenDocument text or Akoma Ntoso 3.0, told apart by their content. Articles get
 * the identifiers {@code a1}, {@code a2} … from top to bottom; a revised text then takes those of the version before by
 * {@link KeepIdentifiers}.
 */
public final class TextReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern XML = Pattern.compile("\\s*<(?:\\?xml\\b|(?:[\\w-]{1,30}:)?akomaNtoso\\b)");

    private TextReader() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableTextException when it is no text of these kinds, or beyond {@link Limits}
     */
    public static LegalText read(byte[] file) throws UnreadableTextException {
        if (file.length > Limits.BYTES) {
            throw new UnreadableTextException(Kind.TOO_LARGE, 0, Limits.BYTES);
        }
        if (starts(file, "PK\u0003\u0004") || starts(file, "PK\u0005\u0006")) {
            return OpenDocumentReader.read(file);
        }
        if (starts(file, "%PDF")) {
            throw new UnreadableTextException(Kind.OTHER_FORMAT, 0, "PDF");
        }
        String text = decoded(file);
        if (XML.matcher(text).lookingAt()) {
            return AkomaNtosoReader.read(new StringReader(text.strip()));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableTextException(Kind.NOT_UTF8, 0);
        }
        return MarkdownReader.read(text);
    }

    private static boolean starts(byte[] file, String mark) {
        for (int at = 0; at < mark.length(); at++) {
            if (at >= file.length || file[at] != mark.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] file) throws UnreadableTextException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new UnreadableTextException(Kind.NOT_UTF8, 0);
        }
    }
}
