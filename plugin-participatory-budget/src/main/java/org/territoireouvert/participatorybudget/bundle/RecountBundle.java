package org.territoireouvert.participatorybudget.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.participatorybudget.edition.Documents;

/** Checks a bundle and counts its vote again, with nothing but the bundle. */
public final class RecountBundle {

    private final Documents documents;
    private final Signatures signatures;
    private final TimeStamps timeStamps;

    /** Creates the use case. */
    public RecountBundle(Documents documents, Signatures signatures, TimeStamps timeStamps) {
        this.documents = documents;
        this.signatures = signatures;
        this.timeStamps = timeStamps;
    }

    /** What is checked, in this order. */
    public enum Check {
        /** The log begins with this manifest, and speaks of one vote. */
        MANIFEST,
        /** Every checkpoint is signed and continues the one before; the last covers the result. */
        CHECKPOINTS,
        /** Every time stamp is sound, and of one of these checkpoints. */
        STAMPS,
        /** Each amendment continues the one before and stands in the log; the vote was closed when they say. */
        AMENDMENTS,
        /** The commitments that count are those that the log names when the vote was closed, each cast once. */
        COMMITMENTS,
        /** There are as many ballots as commitments, and as people who voted on the site and valid papers. */
        NUMBERS,
        /** Every ballot keeps within the paper. */
        BALLOTS,
        /** The Pabulib file holds the same projects and ballots. */
        PABULIB,
        /** Counting again gives the published result, which the log names. */
        RESULT
    }

    /**
     * What came of it.
     *
     * @param failed checks that failed; none when all is well
     * @param result canonical text of what was counted again; empty when it could not be
     */
    public record Report(List<Check> failed, String result) {
        /** Copies the list. */
        public Report {
            failed = List.copyOf(failed);
        }

        /** Tells whether everything is as it should be. */
        public boolean isSound() {
            return failed.isEmpty();
        }
    }

    /**
     * Checks a bundle.
     *
     * @param stream read to its end, not closed
     * @throws UnreadableBundleException when it is no bundle
     */
    public Report run(InputStream stream) throws IOException, UnreadableBundleException {
        Bundle bundle = Bundle.read(stream);
        BundledLog log = new BundledLog(bundle, documents, signatures);
        BundledAmendments amendments = new BundledAmendments(bundle, documents);
        BundledVote vote = new BundledVote(bundle, documents, amendments.withdrawn());
        List<Check> failed = new ArrayList<>();
        check(failed, Check.MANIFEST, log::beginsWithManifest);
        check(failed, Check.CHECKPOINTS, log::isSigned);
        check(failed, Check.STAMPS, () -> new BundledStamps(bundle, timeStamps).fit(log));
        check(failed, Check.AMENDMENTS, () -> amendments.fit(log));
        check(failed, Check.COMMITMENTS, log::namesCommitments);
        check(failed, Check.NUMBERS, () -> log.ballots() == vote.ballots() && vote.isOfPeople(log.papers()));
        check(failed, Check.BALLOTS, vote::keepsWithinPaper);
        check(failed, Check.PABULIB, vote::isInPabulib);
        List<String> counted = new ArrayList<>();
        check(failed, Check.RESULT, () -> {
            counted.add(vote.count(log));
            return counted.getFirst().equals(bundle.text(BundleFile.RESULT)) && log.namesResult(counted.getFirst());
        });
        return new Report(failed, counted.isEmpty() ? "" : counted.getFirst());
    }

    /** What cannot be read in the middle of a check fails it: somebody wrote it otherwise. */
    private static void check(List<Check> failed, Check check, BooleanSupplier holds) {
        try {
            if (!holds.getAsBoolean()) {
                failed.add(check);
            }
        } catch (RuntimeException otherwise) {
            failed.add(check);
        }
    }
}
