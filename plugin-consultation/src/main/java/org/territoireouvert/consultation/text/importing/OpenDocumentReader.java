package org.territoireouvert.consultation.text.importing;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.building.TextProblem.Kind;
import org.territoireouvert.consultation.text.building.UnreadableStreamException;
import org.territoireouvert.consultation.text.building.UnreadableTextException;

/** Finds the content of an OpenDocument text in its ZIP file, and stops unfolding there. */
final class OpenDocumentReader {

    private static final String CONTENT = "content.xml";
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNFOLDED = 64L * 1024 * 1024;

    private OpenDocumentReader() {}

    static LegalText read(byte[] file) throws UnreadableTextException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            Unfolded unfolded = new Unfolded(zip);
            String format = "ZIP";
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw new UnreadableTextException(Kind.TOO_MANY_ENTRIES, 0, MOST_ENTRIES);
                }
                if (entry.getName().equals(CONTENT)) {
                    return content(unfolded);
                }
                if (entry.getName().equals("word/document.xml")) {
                    format = "DOCX";
                }
                unfolded.transferTo(OutputStream.nullOutputStream());
            }
            throw entries == 0
                    ? new UnreadableTextException(Kind.BROKEN_ZIP, 0)
                    : new UnreadableTextException(Kind.OTHER_FORMAT, 0, format);
        } catch (UnreadableStreamException stream) {
            throw stream.problem();
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableTextException(Kind.BROKEN_ZIP, 0);
        }
    }

    private static LegalText content(InputStream unfolded) throws UnreadableTextException {
        InputStreamReader characters = new InputStreamReader(
                unfolded,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new OpenDocumentContent(new XmlEvents(characters)).read();
    }

    /** Counts the bytes of all entries together, and tells a damaged ZIP file from damaged XML. */
    private static final class Unfolded extends FilterInputStream {

        private long count;

        Unfolded(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = readWhole(buffer, offset, length);
            count += Math.max(0, read);
            if (count > MOST_UNFOLDED) {
                throw new UnreadableStreamException(
                        new UnreadableTextException(Kind.UNFOLDS_TOO_LARGE, 0, MOST_UNFOLDED));
            }
            return read;
        }

        private int readWhole(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (EOFException | ZipException broken) {
                throw new UnreadableStreamException(new UnreadableTextException(Kind.BROKEN_ZIP, 0));
            }
        }
    }
}
