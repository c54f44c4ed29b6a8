package org.territoireouvert.participatorybudget.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionContent;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.preparation.DivideMoney.Share;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** What staff do to an edition, on both databases. */
class PreparationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor ACTOR = new Actor.Agent("agent-1", "Hélène Vasseur", java.util.Set.of());

    /** The use cases on a storage. */
    private static final class Office {
        private final ImportedVotes votes;
        private final PreparationRepository preparation;
        private final PlacementRepository placements = new PlacementRepository();
        private final CreateEdition create;
        private final MoveEdition move;
        private final DivideMoney divide;

        Office(Storage storage) {
            votes = new ImportedVotes(storage);
            preparation = new PreparationRepository(votes.plugin.service(Json.class));
            create = new CreateEdition(votes.plugin, votes.store);
            Checklist checklist = Checklist.of(votes.store.envelopes(), placements);
            move = new MoveEdition(votes.plugin, votes.store, preparation, checklist);
            divide = new DivideMoney(votes.plugin, votes.store, preparation);
        }

        Edition draft(String title) {
            EditionDetails details = new EditionDetails(title, "Rennes", "Un essai.", Money.ofUnits(100));
            return ((CreateEdition.Outcome.Created) create.create(details, ACTOR)).edition();
        }

        Edition edition(String slug) {
            return votes.plugin
                    .database()
                    .read(handle -> votes.store.editions().bySlug(handle, slug).orElseThrow());
        }

        String version(Edition edition) {
            return votes.plugin.database().read(handle -> votes.store.editions().version(handle, edition.id()));
        }

        List<Envelope> envelopes(Edition edition) {
            return votes.plugin
                    .database()
                    .read(handle -> votes.store.envelopes().ofEdition(handle, edition.id()));
        }

        boolean plan(Edition edition, Schedule schedule) {
            return votes.plugin
                    .database()
                    .write(handle -> votes.store
                            .editions()
                            .plan(handle, edition.id(), version(edition), schedule, PluginOnStorage.NOW));
        }

        DivideMoney.Outcome divide(Edition edition, Share... shares) {
            return divide.divide(edition.slug(), version(edition), List.of(shares), ACTOR);
        }

        List<String> logged() {
            return votes.plugin.logged().stream()
                    .map(AuditEntry::type)
                    .map(type -> type.code() + " " + type.visibility())
                    .toList();
        }

        /** What a recount of the published editions and their projects finds. */
        List<Integer> recounted() {
            List<Integer> projects = new ArrayList<>();
            votes.plugin.database().read(handle -> {
                votes.store.editions().eachArrival(handle, (at, count) -> projects.add(count));
                return true;
            });
            return projects;
        }
    }

    private static Share share(String name, int amount) {
        return new Share(Optional.empty(), name, Money.ofUnits(amount));
    }

    private static Share kept(Envelope envelope, String name, int amount) {
        return new Share(Optional.of(envelope.id()), name, Money.ofUnits(amount));
    }

    @BothDatabases
    void aDraftIsInNoListOfWhatEverybodyReads(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition published = office.votes.imported(ImportedVotes.small(), "Publiée");
        Edition draft = office.draft("Brouillon");
        office.plan(draft, Schedule.ofVote(Optional.of(TODAY), Optional.of(TODAY.plusDays(5))));
        EditionContent content = new EditionContent(office.votes.plugin.database(), office.votes.store.editions());

        office.votes.plugin.database().read(handle -> {
            assertThat(office.votes.store.editions().newest(handle))
                    .extracting(Edition::id)
                    .containsExactly(published.id());
            assertThat(office.votes.store.editions().newestWithDrafts(handle))
                    .extracting(Edition::id, Edition::voteBegins)
                    .contains(tuple(draft.id(), Optional.of(TODAY)));
            assertThat(office.votes.store.editions().plannedBetween(handle, TODAY, TODAY, 10))
                    .isEmpty();
            return true;
        });
        assertThat(office.recounted()).containsExactly(3);
        assertThat(content.published("", 10)).extracting(ContentItem::id).containsExactly(published.id());
        assertThat(content.find(draft.id()))
                .get()
                .extracting(ContentItem::isPublic)
                .isEqualTo(false);
        assertThat(office.votes.countEdition.publish(draft.slug(), CountingRule.parse("greedy_votes")))
                .isEmpty();
        assertThat(office.logged()).last().isEqualTo("participatory-budget.edition-created INTERNAL");
    }

    @BothDatabases
    void aPublishedEditionIsCountedAndToldOf(Storage storage) {
        Office office = new Office(storage);
        Edition draft = office.draft("Bientôt");
        EditionFigures figures = new EditionFigures(office.votes.plugin, office.votes.store.editions());
        assertThat(figures.count()).isZero();

        MoveEdition.Outcome outcome = office.move.publish(draft.slug(), ACTOR);

        assertThat(outcome).isEqualTo(MoveEdition.Outcome.MOVED);
        assertThat(office.move.publish(draft.slug(), ACTOR)).isEqualTo(MoveEdition.Outcome.ELSEWHERE);
        assertThat(figures.count()).isEqualTo(1);
        assertThat(office.recounted()).hasSize(1);
        assertThat(office.logged())
                .containsExactly(
                        "participatory-budget.edition-created INTERNAL",
                        "participatory-budget.edition-published PUBLIC");
        assertThat(office.move.archive(draft.slug(), ACTOR)).isEqualTo(MoveEdition.Outcome.MOVED);
        assertThat(office.edition(draft.slug()).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(figures.count()).isEqualTo(1);
    }

    @BothDatabases
    void aDraftIsNeverArchivedNorTakenBack(Storage storage) {
        Office office = new Office(storage);
        Edition draft = office.draft("Brouillon");

        assertThat(office.move.archive(draft.slug(), ACTOR)).isEqualTo(MoveEdition.Outcome.ELSEWHERE);
        assertThat(office.move.restore(draft.slug(), ACTOR)).isEqualTo(MoveEdition.Outcome.ELSEWHERE);
        assertThat(office.edition(draft.slug()).stage()).isEqualTo(Stage.DRAFT);
    }

    @BothDatabases
    void envelopesChangePlacesAndNames(Storage storage) {
        Office office = new Office(storage);
        Edition draft = office.draft("Partagée");
        office.divide(draft, share("A", 60), share("B", 30));
        List<Envelope> before = office.envelopes(draft);

        DivideMoney.Outcome outcome =
                office.divide(draft, kept(before.get(1), "A", 50), share("Neuve", 10), kept(before.get(0), "B", 40));

        assertThat(outcome).isInstanceOf(DivideMoney.Outcome.Divided.class);
        assertThat(office.envelopes(draft))
                .extracting(Envelope::name, Envelope::position, Envelope::amount)
                .containsExactly(
                        tuple("A", 1, Money.ofUnits(50)),
                        tuple("Neuve", 2, Money.ofUnits(10)),
                        tuple("B", 3, Money.ofUnits(40)));
        assertThat(office.envelopes(draft))
                .extracting(Envelope::id)
                .contains(before.get(0).id(), before.get(1).id());
        assertThat(office.divide(draft, share("Trop", 101))).isInstanceOf(DivideMoney.Outcome.MoreThanTotal.class);
        assertThat(office.envelopes(draft)).hasSize(3);
        assertThat(office.logged()).last().isEqualTo("participatory-budget.draft-changed INTERNAL");
    }

    @BothDatabases
    void anEnvelopeOfAnotherEditionIsRefused(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition other = office.draft("Autre");
        office.divide(other, share("A", 10));
        Envelope theirs = office.envelopes(other).get(0);
        Edition ahead = office.votes.imported(
                ImportedVotes.file("approval", List.of("1;60;École;;;", "2;40;Haies;;;"), List.of())
                        .replace("11.2026", "12.2026")
                        .stripTrailing(),
                "À venir");
        PlaceProjects place =
                new PlaceProjects(office.votes.plugin, office.votes.store, office.preparation, office.placements);
        String project = office.votes
                .plugin
                .database()
                .read(handle -> office.placements
                        .find(handle, ahead.id(), Keyset.first(5))
                        .items()
                        .get(1)
                        .id());

        assertThat(office.divide(ahead, kept(theirs, "A", 10))).isInstanceOf(DivideMoney.Outcome.Outdated.class);
        assertThat(place.place(ahead.slug(), office.version(ahead), Map.of(project, Optional.of(theirs.id())), ACTOR))
                .isEqualTo(PlaceProjects.Outcome.OUTDATED);

        office.divide(ahead, share("B", 10));
        Envelope ours = office.envelopes(ahead).get(0);
        place.place(ahead.slug(), office.version(ahead), Map.of(project, Optional.of(ours.id())), ACTOR);
        PlacementRepository.Count count =
                office.votes.plugin.database().read(handle -> office.placements.count(handle, ahead.id()));
        assertThat(count).isEqualTo(new PlacementRepository.Count(2, 1));
        assertThat(office.divide(ahead)).isEqualTo(new DivideMoney.Outcome.NotEmpty("B"));
    }

    @BothDatabases
    void theMoneyOfAnEditionWithBallotsIsFixed(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition voted = office.votes.imported(ImportedVotes.small(), "Votée");
        ChangeEdition change = new ChangeEdition(office.votes.plugin, office.votes.store, office.preparation);
        String fingerprint = office.votes.exported(voted);

        assertThat(change.change(
                        voted.slug(),
                        office.version(voted),
                        new EditionDetails("Votée", "", "Dit autrement.", Money.ofUnits(99)),
                        ACTOR))
                .isInstanceOf(ChangeEdition.Outcome.MoneyFixed.class);
        assertThat(change.change(
                        voted.slug(),
                        office.version(voted),
                        new EditionDetails("Autre titre", "", "Dit autrement.", voted.total()),
                        ACTOR))
                .isInstanceOf(ChangeEdition.Outcome.Changed.class);

        assertThat(office.edition(voted.slug()).title()).isEqualTo("Autre titre");
        assertThat(office.votes.exported(office.edition(voted.slug()))).isEqualTo(fingerprint);
        assertThat(office.divide(voted, share("A", 10))).isInstanceOf(DivideMoney.Outcome.VoteBegun.class);
    }

    @BothDatabases
    void aPreparedEditionIsCountedWithItsLatestAmount(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition draft = office.draft("Comptée");
        ChangeEdition change = new ChangeEdition(office.votes.plugin, office.votes.store, office.preparation);
        change.change(
                draft.slug(),
                office.version(draft),
                new EditionDetails("Comptée", "Rennes", "Un essai.", new Money(12_345)),
                ACTOR);

        assertThat(office.votes.exported(office.edition(draft.slug()))).contains("budget;123.45\n");
    }

    @BothDatabases
    void aDraftThatWasForgottenCanBePlannedAgain(Storage storage) {
        Office office = new Office(storage);
        Edition draft = office.draft("Oubliée");
        office.plan(draft, Schedule.ofVote(Optional.of(TODAY.minusDays(9)), Optional.of(TODAY.minusDays(2))));

        Edition late = office.edition(draft.slug());

        assertThat(late.isOpenToChangesOn(TODAY)).isTrue();
        office.move.publish(draft.slug(), ACTOR);
        assertThat(office.edition(draft.slug()).isOpenToChangesOn(TODAY)).isFalse();
    }

    @BothDatabases
    void aCopyLeavesProjectsAndBallotsBehind(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition original = office.votes.imported(ImportedVotes.small(), "Originale");
        DuplicateEdition duplicate = new DuplicateEdition(office.votes.plugin, office.votes.store, office.create);

        Edition copy = ((CreateEdition.Outcome.Created) duplicate.duplicate(original.slug(), ACTOR)).edition();

        assertThat(copy)
                .extracting(Edition::title, Edition::stage, Edition::projectCount, Edition::ballotCount, Edition::total)
                .containsExactly("Originale (copie)", Stage.DRAFT, 0, 0L, original.total());
        assertThat(office.edition(copy.slug()).schedule().of(Phase.VOTE))
                .contains(Schedule.Period.of(LocalDate.of(2027, 11, 1), LocalDate.of(2027, 11, 20)));
    }

    @BothDatabases
    void theListIsInTheOrderOfPublication(Storage storage) throws Exception {
        Office office = new Office(storage);
        Edition first = office.draft("Première");
        Edition second = office.draft("Seconde");
        office.move.publish(second.slug(), ACTOR);
        office.votes.plugin.database().write(handle -> {
            office.preparation.date(handle, second.id(), Instant.parse("2026-11-01T00:00:00Z"));
            return true;
        });

        office.move.publish(first.slug(), ACTOR);

        assertThat(office.votes.plugin.database().read(office.votes.store.editions()::newest))
                .extracting(Edition::id)
                .containsExactly(first.id(), second.id());
    }
}
