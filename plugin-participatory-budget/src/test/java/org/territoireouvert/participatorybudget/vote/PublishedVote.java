package org.territoireouvert.participatorybudget.vote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.bundle.WriteBundle;
import org.territoireouvert.participatorybudget.conduct.ClosedVote;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.context.TestContext;

/** The small vote of {@link VoteHere} with 32 ballots, closed, counted and published. */
public final class PublishedVote {

    private final VoteHere vote;
    private final Result result;

    public PublishedVote(Storage storage) throws Exception {
        this(storage, "greedy_votes");
    }

    public PublishedVote(Storage storage, String rule) throws Exception {
        this(storage, rule, List.of());
    }

    /** The same, amended after fifteen ballots. */
    public PublishedVote(Storage storage, String rule, List<Change> changes) throws Exception {
        vote = new VoteHere(storage);
        vote.votes.plugin.database().write(handle -> {
            vote.repository.save(
                    handle,
                    Vote.prepared(
                            vote.edition.id(),
                            new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, 2))),
                            CountingRule.parse(rule),
                            Requirement.of(IdentityLevel.MAILBOX)),
                    vote.votes.plugin.clock().instant());
            return rule;
        });
        vote.sealVote.seal(vote.edition, new Actor.PluginActor(vote.votes.plugin.id()));
        vote.many(1, 15);
        AmendVote amendVote = new AmendVote(vote.votes.plugin, vote.votes.store, vote.votes.results, vote.parts);
        for (Change change : changes) {
            amendVote.propose(new Actor.Agent("agent", "Agnès", Set.of()), vote.edition, change, "Avenant");
        }
        for (int person = 16; person <= 30; person++) {
            vote.receipt(person, changes.isEmpty() ? "1" : "2", "3");
        }
        vote.receipt(31, "2");
        vote.receipt(32, "2");
        vote.receipt(32, changes.isEmpty() ? "1" : "3");
        vote.closed();
        if (CountingRule.parse(rule).tie().awaitsSeed()) {
            vote.parts
                    .drawLot()
                    .act()
                    .action()
                    .carryOut(vote.edition.slug(), "4 17 23", new Actor.Agent("agent", "Agnès", Set.of()));
        }
        CountingRule published = vote.votes
                .plugin
                .database()
                .read(handle -> vote.parts
                        .fixedRules()
                        .rule(
                                handle,
                                vote.repository.of(handle, vote.edition.id()).orElseThrow()));
        result = vote.votes.countEdition.publish(vote.edition.slug(), published).orElseThrow();
    }

    /** A correction, two more days and a project that its author gives up: that with most votes so far. */
    public static List<Change> changes() {
        return List.of(
                Change.erratum(Optional.of("2"), "Les haies sont au nord, pas au sud."),
                Change.extension(LocalDate.of(2026, 12, 2), "Une panne a fermé le site un jour."),
                Change.withdrawal("1", "Son auteur l’a retiré."));
    }

    /** The use cases by which it was voted on. */
    public ImportedVotes votes() {
        return vote.votes;
    }

    public TestContext plugin() {
        return vote.votes.plugin;
    }

    /** The words of the rule by which was counted. */
    public String rule() {
        return result.rule().words();
    }

    public byte[] bundle() throws IOException {
        return bundle(vote, result);
    }

    public static byte[] bundle(VoteHere vote, Result result) throws IOException {
        TestContext plugin = vote.votes.plugin;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Edition edition = plugin.database()
                .read(handle -> vote.votes.store.editions().byId(handle, vote.edition.id()))
                .orElseThrow();
        ClosedVote closed = plugin.database()
                .read(handle -> ClosedVote.find(handle, vote.repository, vote.votes.store, edition.id()))
                .orElseThrow();
        new WriteBundle(plugin, vote.votes.store, vote.log).write(edition, closed, result, written);
        return written.toByteArray();
    }

    /** The entries of the bundle by their names. */
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
