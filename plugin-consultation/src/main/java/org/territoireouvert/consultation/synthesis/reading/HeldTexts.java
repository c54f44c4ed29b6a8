package org.territoireouvert.consultation.synthesis.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.language.TextIndex;
import org.territoireouvert.consultation.language.word.Language;

/** The contributions of one consultation in an index of words, brought up to date part by part. */
final class HeldTexts {

    /** Transactions that are committed late may have changed something a little earlier than what was read last. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final int READ_TOGETHER = 500;

    private final Database database;
    private final ContributionRepository contributions;
    private final String consultation;
    private final TextIndex index = new TextIndex(Language.FRENCH);
    private String readUntil = "";
    private String readId = "";

    HeldTexts(Database database, ContributionRepository contributions, String consultation) {
        this.database = database;
        this.contributions = contributions;
        this.consultation = consultation;
    }

    TextIndex index() {
        return index;
    }

    /**
     * Reads what came, changed or went since, for about as long as is given.
     *
     * @return whether all is read
     */
    synchronized boolean refresh(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Contribution> read;
        do {
            read = database.read(
                    handle -> contributions.changedSince(handle, consultation, readUntil, readId, READ_TOGETHER));
            take(read);
        } while (read.size() == READ_TOGETHER && System.nanoTime() < end);
        boolean all = read.size() < READ_TOGETHER;
        if (all && !readUntil.isEmpty()) {
            Instant again = PortableInstant.parse(readUntil).minus(LATE);
            database.<List<Contribution>, RuntimeException>read(handle -> contributions.changedSince(
                            handle, consultation, PortableInstant.text(again), "", READ_TOGETHER))
                    .forEach(this::takeAgain);
        }
        return all;
    }

    private void take(List<Contribution> read) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        for (Contribution contribution : read) {
            if (contribution.isPublished()) {
                texts.put(contribution.id(), words(contribution));
            } else {
                gone.add(contribution.id());
            }
            readUntil = PortableInstant.text(contribution.updatedAt());
            readId = contribution.id();
        }
        index.putAll(texts);
        index.removeAll(gone);
    }

    private void takeAgain(Contribution contribution) {
        if (!contribution.isPublished()) {
            index.remove(contribution.id());
        } else if (!index.contains(contribution.id())) {
            index.put(contribution.id(), words(contribution));
        }
    }

    private static String words(Contribution contribution) {
        return contribution.text().equals(contribution.title())
                ? contribution.title()
                : contribution.title() + "\n" + contribution.text();
    }
}
