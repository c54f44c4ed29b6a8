package org.territoireouvert.ambassadors.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.territoireouvert.api.text.Json;

/**
 * Reads a Popolo document item by item: one object whose lists hold objects. Only one item is in memory at a time, so a document may be
 * of any length; an item has at most 65,536 characters.
 */
final class PopoloReader {

    private static final int LONGEST_ITEM = 65_536;
    private static final int BUFFER = 65_536;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Json json;
    private final Reader reader;
    private long position;
    private int next;

    /** Takes what is read. */
    interface Visitor {
        /** Takes an item of a list that is imported. */
        void item(ItemKind kind, int place, Map<?, ?> item) throws IOException;

        /** Takes note of a property of the document that is not imported. */
        void passed(String list);
    }

    PopoloReader(Json json, InputStream stream) {
        this.json = json;
        this.reader = new BufferedReader(
                new InputStreamReader(
                        stream,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    /** Reads all of it. */
    void read(Visitor visitor) throws IOException {
        advance();
        if (next == BYTE_ORDER_MARK) {
            advance();
        }
        expect('{');
        Map<ItemKind, Integer> places = new HashMap<>();
        if (at() != '}') {
            do {
                String name = string();
                expect(':');
                var kind = ItemKind.of(name);
                if (kind.isPresent()) {
                    list(visitor, kind.get(), name, places);
                } else {
                    value(new StringBuilder(), false);
                    visitor.passed(name);
                }
            } while (comma());
        }
        expect('}');
        if (at() != END) {
            throw broken();
        }
    }

    private void list(Visitor visitor, ItemKind kind, String name, Map<ItemKind, Integer> places) throws IOException {
        if (at() != '[') {
            throw new UnreadablePopoloException(ImportProblem.of(name, "import.no-list", name));
        }
        expect('[');
        if (at() != ']') {
            do {
                int place = places.merge(kind, 1, Integer::sum);
                StringBuilder text = new StringBuilder();
                at();
                value(text, true);
                visitor.item(kind, place, item(text.toString(), name, place));
            } while (comma());
        }
        expect(']');
    }

    private Map<?, ?> item(String text, String list, int place) throws IOException {
        try {
            if (json.read(new StringReader(text)) instanceof Map<?, ?> item) {
                return item;
            }
        } catch (UnreadablePopoloException known) {
            throw known;
        } catch (IOException noJson) {
            throw new UnreadablePopoloException(ImportProblem.of(list + "[" + place + "]", "import.no-json", position));
        }
        throw new UnreadablePopoloException(ImportProblem.of(list + "[" + place + "]", "import.no-object"));
    }

    /** Reads one value of any kind as it is written; keeps it when asked to. */
    private void value(StringBuilder text, boolean kept) throws IOException {
        at();
        int depth = 0;
        boolean quoted = false;
        boolean begun = false;
        while (true) {
            if (next == END) {
                throw broken();
            }
            if (!quoted && depth == 0 && (next == ',' || next == ']' || next == '}')) {
                if (!begun) {
                    throw broken();
                }
                return;
            }
            begun = true;
            if (kept) {
                keep(text);
            }
            if (quoted && next == '\\') {
                advance();
                if (kept) {
                    keep(text);
                }
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            }
            advance();
        }
    }

    private void keep(StringBuilder text) throws IOException {
        if (text.length() == LONGEST_ITEM) {
            throw new UnreadablePopoloException(ImportProblem.of("", "import.long-item", LONGEST_ITEM, position));
        }
        text.append((char) next);
    }

    private String string() throws IOException {
        if (at() != '"') {
            throw broken();
        }
        StringBuilder text = new StringBuilder();
        advance();
        while (next != '"') {
            if (next == END || text.length() == LONGEST_ITEM) {
                throw broken();
            }
            text.append((char) next);
            advance();
        }
        advance();
        return text.toString();
    }

    private boolean comma() throws IOException {
        if (at() == ',') {
            advance();
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws IOException {
        if (at() != wanted) {
            throw broken();
        }
        advance();
    }

    /** Skips spaces and returns the character that is next. */
    private int at() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
        return next;
    }

    private void advance() throws IOException {
        try {
            next = reader.read();
            position++;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadablePopoloException(ImportProblem.of("", "import.no-utf8", position));
        }
    }

    private UnreadablePopoloException broken() {
        return new UnreadablePopoloException(ImportProblem.of("", "import.no-json", position));
    }
}
