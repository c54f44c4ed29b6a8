package org.territoireouvert.participatorybudget.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.CheckBallot;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.casting.Channel;
import org.territoireouvert.participatorybudget.conduct.BeaconDraw;
import org.territoireouvert.participatorybudget.conduct.FixedRules;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibFile;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.ReadManifest;

/** The ballots in a bundle, with what is to be checked of them. */
final class BundledVote {

    private final Bundle bundle;
    private final Documents documents;
    private final ReadManifest manifest;
    private final Set<String> withdrawn;
    private final Map<String, Long> counts = new HashMap<>();

    /**
     * Reads the ballots.
     *
     * @param withdrawn numbers of the projects that amendments have withdrawn
     */
    BundledVote(Bundle bundle, Documents documents, Set<String> withdrawn) {
        this.bundle = bundle;
        this.documents = documents;
        this.withdrawn = Set.copyOf(withdrawn);
        this.manifest = ReadManifest.of(documents, bundle.text(BundleFile.MANIFEST));
        for (String line : bundle.lines(BundleFile.BALLOTS)) {
            Map<?, ?> row = documents.object(line);
            counts.merge(ballot(row), row.get("count") instanceof Long count ? count : 0L, Long::sum);
        }
    }

    private static String ballot(Map<?, ?> row) {
        return row.get("ballot") instanceof Map<?, ?> written
                ? BallotContent.of(written).text()
                : "";
    }

    long ballots() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Tells whether there are as many ballots as people who voted on the site and valid papers. */
    boolean isOfPeople(Optional<Map<?, ?>> papers) {
        long handed = people(true);
        if (!manifest.onPaper()) {
            return papers.isEmpty() && handed == 0 && ballots() == people(false);
        }
        return papers.filter(BundledVote::isWhole)
                .filter(leaf -> number(leaf, "handed") == handed
                        && ballots() == people(false) + number(leaf, "valid")
                        && (found(leaf) <= handed || leaf.get("reason") instanceof String))
                .isPresent();
    }

    private static long found(Map<?, ?> leaf) {
        return number(leaf, "valid") + number(leaf, "blank") + number(leaf, "null");
    }

    private static boolean isWhole(Map<?, ?> leaf) {
        return Stream.of("handed", "valid", "blank", "null").allMatch(key -> number(leaf, key) >= 0);
    }

    private static long number(Map<?, ?> leaf, String key) {
        return leaf.get(key) instanceof Long number && number <= Integer.MAX_VALUE ? number : -1;
    }

    private long people(boolean onPaper) {
        String paper = Channel.PAPER.word();
        return documents.rows(bundle.text(BundleFile.TURNOUT)).stream()
                .filter(row -> paper.equals(row.get("channel")) == onPaper)
                .mapToLong(row -> row.get("people") instanceof Long people ? people : 0)
                .sum();
    }

    boolean keepsWithinPaper() {
        CheckBallot check = new CheckBallot(manifest.paper(), manifest.projects());
        return counts.entrySet().stream()
                .allMatch(ballot -> ballot.getValue() > 0
                        && check.problems(BallotContent.of(documents.object(ballot.getKey())))
                                .isEmpty());
    }

    boolean isInPabulib() {
        PabulibFile file = pabulib();
        Map<String, Long> read = new HashMap<>();
        file.votes()
                .forEach(vote -> read.merge(
                        BallotContent.of(manifest.paper().kind(), vote.ballot()).text(), 1L, Long::sum));
        return read.equals(counts) && areSame(file.election());
    }

    private boolean areSame(Election election) {
        List<Project> projects = election.projects().stream()
                .filter(project -> !project.withdrawn())
                .toList();
        List<VotedProject> left = manifest.projects().stream()
                .filter(project -> !withdrawn.contains(project.number()))
                .toList();
        return projects.size() == left.size()
                && election.budget().compareTo(manifest.budget().toDecimal()) == 0
                && IntStream.range(0, projects.size()).allMatch(place -> isSame(projects.get(place), left.get(place)));
    }

    private boolean isSame(Project project, VotedProject fixed) {
        return project.id().value().equals(fixed.number())
                && project.cost().compareTo(fixed.cost().toDecimal()) == 0
                && project.exclusiveGroup().equals(fixed.exclusiveGroup())
                && project.list().equals(manifest.envelope(fixed.envelope()));
    }

    private PabulibFile pabulib() {
        try {
            return PabulibReader.readFile(new ByteArrayInputStream(bundle.bytes(BundleFile.PABULIB)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PabulibException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Digits, or the first round of the beacon after the log has ended, which is not before the vote was closed. */
    private boolean isDrawnAsPublished(BundledLog log) {
        Optional<Beacon> beacon = Beacon.of(documents.object(bundle.text(BundleFile.MANIFEST)));
        Optional<BeaconRound> round = BeaconRound.of(log.drawn());
        if (beacon.isEmpty()) {
            return round.isEmpty();
        }
        Instant ended = Instant.parse(String.valueOf(log.close().get("at")));
        return !ended.isBefore(Instant.parse(log.closes()))
                && round.filter(drawn ->
                                drawn.isSound() && drawn.round() == BeaconDraw.round(beacon.get(), log.close()))
                        .isPresent();
    }

    /** Counts by the rule of the result, which has to be that of the manifest, completed by a seed where that one waits for it. */
    String count(BundledLog log) {
        CountingRule rule = CountingRule.parse(
                String.valueOf(documents.object(bundle.text(BundleFile.RESULT)).get("rule")));
        Hash hash = Hash.of(bundle.bytes(BundleFile.MANIFEST));
        if (manifest.rule().tie().awaitsSeed() && !isDrawnAsPublished(log)) {
            throw new IllegalArgumentException("The lot was drawn otherwise than the manifest says");
        }
        if (!manifest.rule()
                .withSeed(FixedRules.seed(hash, log.closedRoot(), log.drawn()))
                .equals(rule)) {
            throw new IllegalArgumentException("The result was counted by another rule than the manifest's");
        }
        return ResultText.of(CountVotes.of(pabulib().election(), rule), ballots());
    }
}
