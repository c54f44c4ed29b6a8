package org.territoireouvert.consultation.text.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Samples;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

class HostileFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NEARLY_ALL = Limits.BYTES - 1_000;

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("nothing", bytes(""), Kind.EMPTY),
                argumentSet("spaces", bytes(" \n\t\n"), Kind.EMPTY),
                argumentSet("a mark of byte order alone", bytes("\uFEFF"), Kind.EMPTY),
                argumentSet("too many bytes", new byte[Limits.BYTES + 1], Kind.TOO_LARGE),
                argumentSet("one line of 2 MB", bytes("a".repeat(NEARLY_ALL)), Kind.PARAGRAPH_TOO_LONG),
                argumentSet("a paragraph of many lines", bytes("mot\n".repeat(10_000)), Kind.PARAGRAPH_TOO_LONG),
                argumentSet("a long heading", bytes("# " + "a".repeat(5_000)), Kind.HEADING_TOO_LONG),
                argumentSet("99,000 headings", bytes("# a\n".repeat(99_000)), Kind.TOO_MANY_SECTIONS),
                argumentSet("99,000 articles", bytes("# Article 1\n".repeat(99_000)), Kind.TOO_MANY_ARTICLES),
                argumentSet("49,000 paragraphs", bytes("a\n\n".repeat(49_000)), Kind.TOO_MANY_PARAGRAPHS),
                argumentSet("500,000 headings", bytes("# a\n".repeat(500_000)), Kind.TOO_MANY_LINES),
                argumentSet("2 MB of brackets", bytes(("[".repeat(100) + "\n").repeat(20_000)), Kind.TOO_MANY_MARKS),
                argumentSet("Latin 1", "été".getBytes(ISO_8859_1), Kind.NOT_UTF8),
                argumentSet("UTF-16", "Article 1".getBytes(UTF_16), Kind.NOT_UTF8),
                argumentSet("zeros", new byte[100], Kind.NOT_UTF8),
                argumentSet("PDF", bytes("%PDF-1.7"), Kind.OTHER_FORMAT),
                argumentSet("HTML as XML", bytes("<?xml version='1.0'?><html/>"), Kind.OTHER_FORMAT),
                argumentSet("empty XML", akn(""), Kind.EMPTY),
                argumentSet("broken XML", bytes("<akomaNtoso><body></akomaNtoso>"), Kind.BROKEN_XML),
                argumentSet("XML cut off", bytes("<akomaNtoso><body>"), Kind.BROKEN_XML),
                argumentSet(
                        "a document type",
                        bytes("<?xml version='1.0'?><!DOCTYPE akomaNtoso><akomaNtoso>a</akomaNtoso>"),
                        Kind.DOCUMENT_TYPE),
                argumentSet(
                        "an entity of a file", doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>"), Kind.DOCUMENT_TYPE),
                argumentSet(
                        "entities that multiply",
                        doctype("<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY x '&b;&b;&b;&b;'>"),
                        Kind.DOCUMENT_TYPE),
                argumentSet("an unknown entity", akn("<p>&x;</p>"), Kind.BROKEN_XML),
                argumentSet("deep XML", akn("<p>".repeat(10_000)), Kind.TOO_DEEP),
                argumentSet("no ZIP", bytes("PK\u0003\u0004 and then something else"), Kind.BROKEN_ZIP),
                argumentSet("an empty ZIP", bytes("PK\u0005\u0006" + "\0".repeat(18)), Kind.BROKEN_ZIP),
                argumentSet("ZIP without content", zip("a.txt", bytes("a")), Kind.OTHER_FORMAT),
                argumentSet("DOCX", zip("word/document.xml", bytes("<x/>")), Kind.OTHER_FORMAT),
                argumentSet("ZIP in ZIP", zip("a.zip", zip("content.xml", bytes("<x/>"))), Kind.OTHER_FORMAT),
                argumentSet("ZIP as content", zip("content.xml", zip("a", bytes("a"))), Kind.BROKEN_XML),
                argumentSet("spreadsheet", zip("content.xml", bytes("<x/>")), Kind.OTHER_FORMAT),
                argumentSet("content in Latin 1", zip("content.xml", "<x>é</x>".getBytes(ISO_8859_1)), Kind.BROKEN_XML),
                argumentSet(
                        "a ZIP cut off",
                        Arrays.copyOf(OpenDocumentFile.of("<text:p>a</text:p>"), 300),
                        Kind.BROKEN_ZIP),
                argumentSet("a ZIP bomb", zip("bomb", new byte[200_000_000]), Kind.UNFOLDS_TOO_LARGE),
                argumentSet(
                        "a ZIP bomb in XML",
                        zip("content.xml", bytes("<x>" + " ".repeat(100_000_000) + "</x>")),
                        Kind.UNFOLDS_TOO_LARGE),
                argumentSet("many entries", manyEntries(), Kind.TOO_MANY_ENTRIES),
                argumentSet(
                        "a document type in OpenDocument",
                        zip("content.xml", bytes("<!DOCTYPE x [<!ENTITY a 'a'>]><x>&a;</x>")),
                        Kind.DOCUMENT_TYPE),
                argumentSet(
                        "a long paragraph in OpenDocument",
                        OpenDocumentFile.of("<text:p>" + "mot ".repeat(10_000) + "</text:p>"),
                        Kind.PARAGRAPH_TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void badFilesAreRefusedClearly(byte[] file, Kind kind) {
        UnreadableTextException refusal = assertTimeoutPreemptively(
                PATIENCE, () -> catchThrowableOfType(UnreadableTextException.class, () -> TextReader.read(file)));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().kind()).isEqualTo(kind);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                argumentSet("quotes in quotes", bytes(">".repeat(20_000) + "a")),
                argumentSet("lists in lists", bytes("- ".repeat(10_000) + "a")),
                argumentSet("deepening lists", bytes(deepening())),
                argumentSet("open brackets", bytes("[".repeat(19_000))),
                argumentSet("open brackets in lines", bytes(("[".repeat(19_000) + "\n\n").repeat(10))),
                argumentSet("links in links", bytes("[a](".repeat(4_000))),
                argumentSet("images", bytes("![".repeat(9_000))),
                argumentSet("emphasis", bytes("*a _b ".repeat(3_000))),
                argumentSet("emphasis in lines", bytes(("*a _b ".repeat(3_000) + "\n\n").repeat(30))),
                argumentSet("closers", bytes("a**b".repeat(4_000) + "c* ".repeat(1_000))),
                argumentSet("back ticks", bytes(backTicks())),
                argumentSet("entities", bytes("&lt;".repeat(4_000))),
                argumentSet("HTML openings", bytes("<!--".repeat(4_500))),
                argumentSet("reference definitions", bytes("[a]: /b\n".repeat(2_000) + "\ntexte")),
                argumentSet("table lines", bytes("|a|b|\n".repeat(2_000))),
                argumentSet("quotes in lines", bytes((">".repeat(20) + "a\n\n").repeat(9_000))),
                argumentSet("carriage returns", bytes("a\r\n\r\nb\rc")));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void strangeMarkdownIsTextInShortTime(byte[] file) throws Exception {
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> TextReader.read(file))
                        .blocks())
                .isNotEmpty();
    }

    @Test
    void everyPrefixAndDamageOfAFileIsReadOrRefused() {
        Random random = new Random(3);
        for (byte[] good : new byte[][] {
            Samples.bytes("stationnement.md"),
            Samples.bytes("stationnement.xml"),
            OpenDocumentFile.of("<text:h>Article 1</text:h><text:p>a</text:p>")
        }) {
            for (int round = 0; round < 600; round++) {
                byte[] bad = Arrays.copyOf(good, random.nextInt(good.length) + 1);
                for (int damage = random.nextInt(4); damage > 0; damage--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                readOrRefuse(bad);
            }
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(TextReader.read(file).blocks()).isNotNull();
        } catch (UnreadableTextException refused) {
            assertThat(refused.problem().line()).isNotNegative();
        }
    }

    @Test
    void theProblemNamesLineAndValues() {
        UnreadableTextException refusal = catchThrowableOfType(
                UnreadableTextException.class, () -> TextReader.read(bytes("un\n\n# " + "b".repeat(1_001))));

        assertThat(refusal.problem().line()).isEqualTo(3);
        assertThat(refusal.problem().values()).containsExactly("1000", "b".repeat(80) + "…");
        assertThat(refusal.problem().kind().messageKey()).isEqualTo("text.problem.heading-too-long");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] akn(String inside) {
        return bytes("<akomaNtoso>" + inside + "</akomaNtoso>");
    }

    private static byte[] doctype(String inside) {
        return bytes("<?xml version='1.0'?><!DOCTYPE akomaNtoso [" + inside + "]><akomaNtoso><p>&x;</p></akomaNtoso>");
    }

    private static byte[] zip(String name, byte[] content) {
        return new OpenDocumentFile().with(name, content).bytes();
    }

    private static byte[] manyEntries() {
        OpenDocumentFile file = new OpenDocumentFile();
        for (int entry = 0; entry < 2_000; entry++) {
            file.with("e" + entry, new byte[0]);
        }
        return file.bytes();
    }

    private static String deepening() {
        StringBuilder lists = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            lists.append("  ".repeat(level)).append("- a\n");
        }
        return lists.toString();
    }

    private static String backTicks() {
        StringBuilder text = new StringBuilder();
        for (int length = 1; length < 190; length++) {
            text.append("`".repeat(length)).append('a');
        }
        return text.toString();
    }
}
