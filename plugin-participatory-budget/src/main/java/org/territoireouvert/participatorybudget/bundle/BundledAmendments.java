package org.territoireouvert.participatorybudget.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.amendment.Amendment;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.ReadManifest;

/** The amendments in a bundle, with what is to be checked of them. */
final class BundledAmendments {

    private static final String NONE = "[]";
    private static final String PROJECT = "project";

    private final String text;
    private final List<Map<?, ?>> amendments;
    private final Map<?, ?> manifest;
    private final Hash manifestHash;
    private final Set<String> projects;

    BundledAmendments(Bundle bundle, Documents documents) {
        String content = bundle.text(BundleFile.MANIFEST);
        this.text = bundle.has(BundleFile.AMENDMENTS) ? bundle.text(BundleFile.AMENDMENTS) : NONE;
        this.amendments = read(documents, text);
        this.manifest = documents.object(content);
        this.manifestHash = Hash.of(content);
        this.projects = ReadManifest.of(documents, content).projects().stream()
                .map(VotedProject::number)
                .collect(Collectors.toSet());
    }

    /** What cannot be read is none, which is then found not to be what was written. */
    private static List<Map<?, ?>> read(Documents documents, String text) {
        try {
            return documents.rows(text);
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Returns the numbers of the projects that were withdrawn. */
    Set<String> withdrawn() {
        return amendments.stream()
                .filter(amendment -> "withdrawal".equals(amendment.get("kind")))
                .map(amendment -> String.valueOf(amendment.get(PROJECT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells whether each continues the one before and stands in the log, and whether the vote was closed when they say. */
    boolean fit(BundledLog log) {
        String written = amendments.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
        return written.equals(text)
                && isChain(log.all("amendment"))
                && log.closes().equals(closesAfter(log));
    }

    private boolean isChain(List<Map<?, ?>> leaves) {
        Hash previous = manifestHash;
        for (int index = 0; index < amendments.size(); index++) {
            Map<?, ?> amendment = amendments.get(index);
            Long number = index + 1L;
            Hash hash = Hash.of(CanonicalJson.write(amendment));
            boolean continues = Amendment.FORMAT.equals(amendment.get("format"))
                    && number.equals(amendment.get("number"))
                    && previous.hex().equals(amendment.get("previous"))
                    && String.valueOf(manifest.get("vote")).equals(amendment.get("vote"));
            if (!continues
                    || index >= leaves.size()
                    || !hash.hex().equals(leaves.get(index).get("hash"))
                    || !number.equals(leaves.get(index).get("number"))) {
                return false;
            }
            previous = hash;
        }
        return leaves.size() == amendments.size();
    }

    /** Returns when the vote closes by the manifest and its extensions; what cannot be fails the check that asks. */
    private String closesAfter(BundledLog log) {
        Instant closes = Instant.parse(String.valueOf(manifest.get("closes")));
        List<String> withdrawn = new ArrayList<>();
        for (int index = 0; index < amendments.size(); index++) {
            Map<?, ?> amendment = amendments.get(index);
            Instant at = Instant.parse(String.valueOf(amendment.get("at")));
            switch (String.valueOf(amendment.get("kind"))) {
                case "erratum" -> {}
                case "extension" -> {
                    Instant later = Instant.parse(String.valueOf(amendment.get("closes")));
                    demand(later.isAfter(closes) && at.isBefore(closes) && log.isBeforeClose("amendment", index));
                    closes = later;
                }
                case "withdrawal" -> {
                    String project = String.valueOf(amendment.get(PROJECT));
                    demand(projects.contains(project) && !withdrawn.contains(project));
                    withdrawn.add(project);
                }
                default -> demand(false);
            }
        }
        return closes.toString();
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("An amendment says what none can");
        }
    }
}
