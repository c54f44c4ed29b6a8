package org.territoireouvert.participatorybudget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.casting.CastBallot;
import org.territoireouvert.participatorybudget.conduct.SealVote;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.Vote;

/** Opens the vote of this year, which takes papers too, and casts the ballots of invented people, the same every time. */
final class DemonstrationBallots {

    private static final int PEOPLE = 60;
    private static final int PAPERS = 20;
    private static final int MOST_CHOICES = 5;
    private static final long LIMIT = 300_000;
    private static final long SEED = 2_016;
    private static final String CORRECTION =
            "Les premières affiches disaient de choisir trois projets. Vous pouvez en choisir"
                    + " jusqu’à cinq, comme cette page le dit depuis le début. Les affiches sont remplacées.";

    private final PluginContext context;
    private final EditionStore store;
    private final VoteParts votes;

    DemonstrationBallots(PluginContext context, EditionStore store, VoteParts votes) {
        this.context = context;
        this.store = store;
        this.votes = votes;
    }

    void cast(String slug) {
        Edition edition = context.database()
                .read(handle -> store.editions().bySlug(handle, slug))
                .orElseThrow();
        open(edition);
        SealedVote vote = votes.sealed().find(edition.id()).orElseThrow();
        Random random = new Random(SEED);
        for (int person = 1; person <= PEOPLE; person++) {
            cast(vote, person, random);
        }
        new AmendVote(context, store, new ResultRepository(context.ids()), votes)
                .adopt(edition, Change.erratum(Optional.empty(), CORRECTION));
    }

    private void open(Edition edition) {
        BallotList list = new BallotList(0, 1, MOST_CHOICES, Optional.of(Money.ofUnits(LIMIT)), 0, 0);
        Vote vote = Vote.prepared(
                        edition.id(),
                        new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(list)),
                        CountingRule.parse("mes_cost completion=add1:official-wieliczka"),
                        Requirement.of(IdentityLevel.MAILBOX))
                .onPaper(true);
        context.database().write(handle -> {
            votes.votes().save(handle, vote, context.clock().instant());
            return vote;
        });
        SealVote.Outcome outcome = votes.sealVote().seal(edition, new Actor.PluginActor(context.id()));
        if (outcome != SealVote.Outcome.SEALED) {
            throw new IllegalStateException("The vote of the demonstration is " + outcome);
        }
        votes.papers().print().make(edition, PAPERS, new Actor.PluginActor(context.id()));
    }

    /** A ballot over the limit is refused, as it would be for anybody. */
    private void cast(SealedVote vote, int person, Random random) {
        List<VotedProject> projects = new ArrayList<>(vote.projects());
        Collections.shuffle(projects, random);
        List<Mark> marks = projects.subList(0, 1 + random.nextInt(MOST_CHOICES)).stream()
                .map(project -> new Mark(project.number(), 1))
                .toList();
        CastBallot.Outcome outcome = votes.castBallot()
                .cast(
                        new Actor.Citizen("demonstration-" + person, "Personne " + person, IdentityLevel.MAILBOX),
                        vote.editionId(),
                        "demonstration-" + person,
                        new BallotContent(BallotKind.APPROVAL, marks));
        if (outcome instanceof CastBallot.Outcome.NotOpen) {
            throw new IllegalStateException("The vote of the demonstration takes no ballots");
        }
    }
}
