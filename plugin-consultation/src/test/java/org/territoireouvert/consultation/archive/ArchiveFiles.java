package org.territoireouvert.consultation.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.consultation.archive.part.CharterPart;
import org.territoireouvert.consultation.archive.part.ContributionPart;
import org.territoireouvert.consultation.archive.part.DataPart;
import org.territoireouvert.consultation.archive.part.MeetingPart;
import org.territoireouvert.consultation.archive.part.OpinionPart;
import org.territoireouvert.consultation.archive.part.ParticipantPart;
import org.territoireouvert.consultation.archive.part.QuestionnairePart;
import org.territoireouvert.consultation.archive.part.RankingPart;
import org.territoireouvert.consultation.archive.part.SynthesisPart;
import org.territoireouvert.consultation.archive.part.TextPart;
import org.territoireouvert.consultation.charter.Charters;

/** Writes an archive and reads it again. */
final class ArchiveFiles {

    private static final int LONG_ENOUGH = 15;

    private ArchiveFiles() {}

    static byte[] zip(FinishedConsultation finished) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WriteArchive(
                        finished.context,
                        List.of(
                                new ContributionPart(finished.context, finished.reader),
                                new TextPart(finished.context, finished.reader),
                                new OpinionPart(finished.context),
                                new QuestionnairePart(finished.context),
                                new MeetingPart(finished.context),
                                new RankingPart(finished.context),
                                new SynthesisPart(finished.context, finished.contributionType),
                                new ParticipantPart(finished.context),
                                new CharterPart(new Charters(finished.context, () -> LONG_ENOUGH)),
                                new DataPart(finished.data)))
                .write(finished.consultation(), bytes);
        return bytes.toByteArray();
    }

    static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    static Map<String, String> texts(FinishedConsultation finished) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        files(zip(finished)).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    static Map<String, Document> pages(Map<String, String> texts) {
        Map<String, Document> pages = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(text));
            }
        });
        return pages;
    }
}
