package org.territoireouvert.participatorybudget.idea;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;
import org.territoireouvert.participatorybudget.examination.decision.ExaminationDesk;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.InvitationTokens;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea;
import org.territoireouvert.participatorybudget.idea.proposal.ProposeIdea.Wish;
import org.territoireouvert.participatorybudget.idea.proposal.SupportIdea;
import org.territoireouvert.participatorybudget.idea.proposal.WriteTogether;
import org.territoireouvert.runner.storage.Storage;

/** Ideas of an edition on a storage, written by the use cases; today is the day of the plugin's clock. */
public final class StoredIdeas {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    public final ImportedVotes votes;
    public final IdeaDesk desk;
    public final IdeaStore store;
    public final ExaminationDesk examinations;
    public final Edition edition;

    public StoredIdeas(Storage storage) throws Exception {
        votes = new ImportedVotes(storage);
        store = IdeaStore.of(votes.store.editions());
        desk = new IdeaDesk(votes.plugin, store);
        examinations = new ExaminationDesk(votes.plugin, desk);
        Edition imported = votes.imported(
                ImportedVotes.file("approval", java.util.List.of("1;60;École;;;"), java.util.List.of())
                        .stripTrailing(),
                "Idées");
        plan(imported, Map.of(Phase.IDEAS, Period.of(TODAY.minusDays(3), TODAY.plusDays(3))));
        edition = votes.plugin
                .database()
                .read(handle -> store.editions().bySlug(handle, imported.slug()))
                .orElseThrow();
    }

    public void plan(Edition planned, Map<Phase, Period> periods) {
        votes.plugin
                .database()
                .write(handle -> store.editions()
                        .plan(
                                handle,
                                planned.id(),
                                store.editions().version(handle, planned.id()),
                                new Schedule(periods),
                                votes.plugin.clock().instant()));
    }

    public static Actor.Citizen citizen(String id) {
        return new Actor.Citizen(id, id, Actor.IdentityLevel.MAILBOX);
    }

    public static Actor.Agent agent() {
        return new Actor.Agent("agent-1", "Hélène Vasseur", java.util.Set.of("editor"));
    }

    public static IdeaText text(String title) {
        return new IdeaText(
                title,
                "Pour tout le monde.",
                "Nature",
                "Corvaux",
                Coordinates.parse("46,5", "1.25"),
                Optional.of(Money.ofUnits(1_000)));
    }

    public String written(String author, String title, Wish wish) {
        return done(new ProposeIdea(votes.plugin, desk)
                .write(citizen(author), edition.slug(), Optional.empty(), text(title), wish));
    }

    public String submitted(String author, String title) {
        return written(author, title, Wish.SUBMIT);
    }

    public Outcome support(String person, String idea) {
        return new SupportIdea(desk).set(citizen(person), edition.slug(), idea, true);
    }

    public void joins(String author, String person, String idea) {
        WriteTogether together = new WriteTogether(votes.plugin, desk, new InvitationTokens(new Random(7)));
        done(together.invite(citizen(author), edition.slug(), idea));
        String token = votes.plugin
                .database()
                .read(handle -> store.coAuthors().of(handle, idea))
                .getFirst()
                .token()
                .orElseThrow();
        done(together.accept(citizen(person), edition.slug(), idea, token));
    }

    public Idea idea(String id) {
        return votes.plugin
                .database()
                .read(handle -> store.ideas().find(handle, edition.id(), id))
                .orElseThrow();
    }

    public static String done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.ideaId();
            case Outcome.Refused refused -> throw new AssertionError(refused);
        };
    }
}
