package org.territoireouvert.runner.identity.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Opens the text of a file strictly as UTF-8, with or without a byte order mark, and finds what separates its cells. */
final class RollText {

    private static final int LONGEST_FIRST_LINE = 8_192;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private RollText() {}

    /**
     * Opens the records of a file.
     *
     * @throws java.nio.charset.CharacterCodingException when it is not UTF-8
     */
    static CSVParser open(InputStream stream) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        stream,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                2 * LONGEST_FIRST_LINE);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(reader))
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get())
                .get();
    }

    /** Returns which of semicolon, comma and tabulator stands most often in the first line. */
    private static char delimiter(Reader reader) throws IOException {
        reader.mark(LONGEST_FIRST_LINE);
        char[] start = new char[LONGEST_FIRST_LINE];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String first = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
