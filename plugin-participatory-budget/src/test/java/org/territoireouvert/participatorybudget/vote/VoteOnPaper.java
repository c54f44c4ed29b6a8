package org.territoireouvert.participatorybudget.vote;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.casting.CastBallot;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.paper.HandOutPaper;
import org.territoireouvert.participatorybudget.paper.PaperNumber;
import org.territoireouvert.participatorybudget.paper.PaperParts;
import org.territoireouvert.participatorybudget.paper.TypePapers;
import org.territoireouvert.participatorybudget.paper.TypedPaper;
import org.territoireouvert.participatorybudget.paper.Urn;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.context.TestContext;

/** The small vote of {@link VoteHere} that takes papers too, with two agents who may work with them and one who may not. */
public final class VoteOnPaper {

    public final Actor.Agent ada;
    public final Actor.Agent ben;
    public final Actor.Agent stranger = new Actor.Agent("stranger", "Sans droit", Set.of());
    private final VoteHere vote;
    private int batches;

    public VoteOnPaper(Storage storage) throws Exception {
        this(storage, BallotList.ofAll(1, 2));
    }

    public VoteOnPaper(Storage storage, BallotList list) throws Exception {
        this(storage, new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(list)));
    }

    public VoteOnPaper(Storage storage, BallotPaper paper) throws Exception {
        vote = new VoteHere(storage);
        ada = agent(storage, "ada@exemple.fr");
        ben = agent(storage, "ben@exemple.fr");
        plugin().database().write(handle -> {
            vote.repository.save(
                    handle,
                    Vote.prepared(vote.edition.id(), paper, VoteHere.RULE, Requirement.of(IdentityLevel.MAILBOX))
                            .onPaper(true),
                    plugin().clock().instant());
            return paper;
        });
        vote.sealVote.seal(vote.edition, new Actor.PluginActor(plugin().id()));
    }

    private Actor.Agent agent(Storage storage, String email) {
        IdentityParts identity = IdentityParts.of(
                storage.core(), plugin().ids(), plugin().clock(), plugin().zone(), new JacksonJson(), Runnable::run);
        return storage.core().write(handle -> {
            Account account = identity.accounts().open(handle, email, Locale.FRENCH, "");
            handle.createUpdate("""
                            insert into core_role_holder
                              (id, account_id, role, scope, plugin, object, granted_by, granted_at)
                            values (:id, :account, :role, 'instance', '', '', 'ouvert', '2026-11-24T09:00:00.000Z')""")
                    .bind("id", plugin().ids().next())
                    .bind("account", account.id())
                    .bind("role", Role.COUNTER_AGENT.code())
                    .execute();
            return new Actor.Agent(account.id(), email, Set.of(Role.COUNTER_AGENT.code()));
        });
    }

    public TestContext plugin() {
        return vote.votes.plugin;
    }

    public Edition edition() {
        return vote.edition;
    }

    public VoteParts votes() {
        return vote.parts;
    }

    public PaperParts parts() {
        return vote.parts.papers();
    }

    public long rows(String table) {
        return vote.votes.rows(table);
    }

    public CastBallot.Outcome cast(int person, String request) {
        return vote.cast(person, request, "1");
    }

    /** The person at a counter, helped by an agent. */
    public Actor.Citizen atDesk(int person, Actor.Agent agent) {
        Actor.Citizen alone = VoteHere.citizen(person);
        return new Actor.Citizen(alone.personId(), alone.displayName(), alone.level(), Optional.of(agent.personId()));
    }

    public HandOutPaper.Outcome handOut(int person) {
        return parts().handOut().handOut(atDesk(person, ada), vote.edition);
    }

    public HandOutPaper.Outcome takeBack(int person) {
        return parts().handOut().takeBack(atDesk(person, ada), vote.edition);
    }

    /** Papers fresh from the printer. */
    public List<PaperNumber> printed(int count) {
        parts().print().make(vote.edition, count, ada).orElseThrow();
        batches++;
        return plugin().database()
                .read(handle -> parts().print().numbers(handle, vote.edition.id(), batches, 0, count));
    }

    public Urn urn(int papers) {
        return parts().urns().open(ada, vote.edition, "Mairie", papers).orElseThrow();
    }

    public TypePapers.Outcome type(Actor.Agent agent, Urn urn, String number, String... projects) {
        return type(agent, urn, number, TypedPaper.State.VALID, TypedPaper.Reason.NONE, VoteHere.naming(projects));
    }

    public TypePapers.Outcome type(
            Actor.Agent agent, Urn urn, String number, TypedPaper.State state, TypedPaper.Reason reason) {
        return type(agent, urn, number, state, reason, VoteHere.naming());
    }

    private TypePapers.Outcome type(
            Actor.Agent agent,
            Urn urn,
            String number,
            TypedPaper.State state,
            TypedPaper.Reason reason,
            BallotContent content) {
        return parts().type().type(agent, vote.edition, urn.id(), number, state, content, reason);
    }

    /** Both agents type that papers name the first project, and say that they have typed all. */
    public Urn typed(List<PaperNumber> papers) {
        Urn urn = urn(papers.size());
        parts().type().join(ben, vote.edition, urn.id());
        for (Actor.Agent agent : List.of(ada, ben)) {
            papers.forEach(paper -> type(agent, urn, paper.text(), "1"));
            parts().type().finish(agent, vote.edition, urn.id());
        }
        return urn;
    }

    /** What was fixed is changed in public. */
    public AmendVote.Outcome amend(Change change) throws Exception {
        return new AmendVote(plugin(), vote.votes.store, vote.votes.results, vote.parts)
                .propose(new Actor.Agent("agent", "Agnès", Set.of("editor")), vote.edition, change, "Avenant");
    }

    /** The last day is over. */
    public void over() {
        plugin().clock().advance(Duration.ofDays(10));
        vote.keepVotes.work();
    }

    public void work() {
        vote.keepVotes.work();
    }

    public boolean isClosed() {
        return plugin().database().read(handle -> vote.repository.isClosed(handle, vote.edition.id()));
    }

    public List<String> leaves() {
        return vote.leaves();
    }

    /** The bundle, once the vote is closed and its result published. */
    public byte[] bundle() throws IOException {
        return PublishedVote.bundle(
                vote,
                vote.votes
                        .countEdition
                        .publish(vote.edition.slug(), VoteHere.RULE)
                        .orElseThrow());
    }

    public List<Turnout> turnout() {
        return plugin().database().read(handle -> vote.receipts.turnout(handle, vote.edition.id()));
    }

    /** Thirty people vote on the site, six take a paper, four papers are found. */
    public static VoteOnPaper published(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        for (int person = 1; person <= 30; person++) {
            vote.cast(person, "r-" + person);
        }
        for (int person = 31; person <= 36; person++) {
            vote.handOut(person);
        }
        Urn urn = vote.typed(vote.printed(4));
        vote.parts().urns().accept(vote.ada, vote.edition(), urn.id());
        vote.over();
        vote.parts().end().end(vote.ada, vote.edition(), "");
        vote.work();
        return vote;
    }
}
