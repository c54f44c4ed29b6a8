package org.territoireouvert.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class ConsultationRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BothDatabases
    void storedConsultationIsReadBackWhole(Storage storage) {
        ConsultationRepository consultations = threeConsultations(tables(storage));
        Consultation read = consultations.find("mobilite").orElseThrow();

        assertThat(read).isEqualTo(consultation("mobilite", "Plan de mobilité", TODAY.minusDays(21), TODAY));
    }

    @BothDatabases
    void draftIsInNoListAndIsPublishedOnce(Storage storage) {
        Database database = tables(storage);
        ConsultationRepository consultations = threeConsultations(database);
        PreparationRepository preparation = new PreparationRepository();
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        Consultation draft =
                Consultation.draft("marche", "Le marché", Dates.of(TODAY.minusDays(2), TODAY.plusDays(20)), now);
        database.write(handle -> {
            preparation.add(handle, draft);
            return 0;
        });

        assertThat(slugs(consultations.list(new ConsultationSearch("", Optional.empty(), TODAY), Keyset.first(20))))
                .doesNotContain("marche");
        assertThat(consultations.published("", 20)).extracting(ContentItem::id).doesNotContain("marche");
        assertThat(consultations.latest(20)).extracting(ContentItem::id).doesNotContain("marche");
        assertThat(consultations.openBetween(TODAY, TODAY, 20))
                .extracting(ConsultationRepository.Dated::slug)
                .doesNotContain("marche");
        assertThat(consultations.findPublished("marche")).isEmpty();
        assertThat(consultations.find("marche")).contains(draft);
        assertThat(database.<List<ConsultationLine>, RuntimeException>read(
                        handle -> consultations.openUnannounced(handle, TODAY, 10)))
                .extracting(ConsultationLine::slug)
                .doesNotContain("marche");

        assertThat(database.<Boolean, RuntimeException>write(handle -> preparation.publish(handle, "marche", now)))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(handle -> preparation.publish(handle, "marche", now)))
                .as("somebody else was faster")
                .isFalse();
        assertThat(database.<Boolean, RuntimeException>write(handle -> preparation.deleteDraft(handle, "marche")))
                .as("what everybody reads is not deleted")
                .isFalse();
        assertThat(consultations.findPublished("marche")).isPresent();
    }

    @BothDatabases
    void changeOfWhatSomebodyElseChangedIsRefused(Storage storage) {
        Database database = tables(storage);
        ConsultationRepository consultations = threeConsultations(database);
        PreparationRepository preparation = new PreparationRepository();
        Consultation read = consultations.find("eau").orElseThrow();
        Instant later = read.updatedAt().plusSeconds(5);

        assertThat(database.<Boolean, RuntimeException>write(handle ->
                        preparation.change(handle, read.with(Guarantor.named("Paul")), read.updatedAt(), later)))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(handle -> preparation.change(
                        handle, read.with(Guarantor.named("Zoé")), read.updatedAt(), later.plusSeconds(1))))
                .isFalse();

        assertThat(consultations.find("eau").orElseThrow().guarantor().name()).isEqualTo("Paul");
    }

    @BothDatabases
    void searchIgnoresAccents(Storage storage) {
        ConsultationRepository consultations = threeConsultations(tables(storage));
        ConsultationSearch search = new ConsultationSearch("saint elan", Optional.empty(), TODAY);

        assertThat(slugs(consultations.list(search, Keyset.first(20)))).containsExactly("ecole");
    }

    @BothDatabases
    void lastDayIsStillOpen(Storage storage) {
        ConsultationRepository consultations = threeConsultations(tables(storage));
        ConsultationSearch open = new ConsultationSearch("", Optional.of(ConsultationState.OPEN), TODAY);

        assertThat(slugs(consultations.list(open, Keyset.first(20)))).containsExactly("mobilite");
        assertThat(consultations.count(open)).isEqualTo(1);
    }

    @BothDatabases
    void secondPartStartsAfterTheFirst(Storage storage) {
        ConsultationRepository consultations = threeConsultations(tables(storage));
        ConsultationSearch all = new ConsultationSearch("", Optional.empty(), TODAY);
        Slice<ConsultationLine> first = consultations.list(all, Keyset.first(2));
        ConsultationLine last = first.items().get(1);

        Keyset next = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), 2);

        assertThat(slugs(first)).containsExactly("eau", "mobilite");
        assertThat(slugs(consultations.list(all, next))).containsExactly("ecole");
    }

    @BothDatabases
    void closingIsToldOnce(Storage storage) {
        Database database = tables(storage);
        ConsultationRepository consultations = threeConsultations(database);

        database.write(handle -> {
            assertThat(consultations.closedUnannounced(handle, TODAY, 10))
                    .extracting(ConsultationLine::slug)
                    .containsExactly("ecole");
            consultations.markAnnounced(handle, "ecole");
            assertThat(consultations.closedUnannounced(handle, TODAY, 10)).isEmpty();
            return 0;
        });
    }

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "consultation", "con_");
    }

    /** One that is closed, one on its last day, one that opens tomorrow. */
    private static ConsultationRepository threeConsultations(Database database) {
        ConsultationRepository consultations = new ConsultationRepository(database);
        PreparationRepository preparation = new PreparationRepository();
        database.write(handle -> {
            preparation.add(
                    handle, consultation("ecole", "L’école de Saint-Élan", TODAY.minusDays(60), TODAY.minusDays(30)));
            preparation.add(handle, consultation("mobilite", "Plan de mobilité", TODAY.minusDays(21), TODAY));
            preparation.add(handle, consultation("eau", "Prix de l’eau", TODAY.plusDays(1), TODAY.plusDays(20)));
            return 0;
        });
        return consultations;
    }

    private static List<String> slugs(Slice<ConsultationLine> slice) {
        return slice.items().stream().map(ConsultationLine::slug).toList();
    }

    private static Consultation consultation(String slug, String title, LocalDate opens, LocalDate closes) {
        return new Consultation(
                slug,
                title,
                Stage.PUBLISHED,
                new Frame(
                        "Objet",
                        "La ville",
                        "Le conseil",
                        ParticipationLevel.INVOLVE,
                        "Tout",
                        "Rien",
                        "Réponse à chaque avis"),
                new Dates(opens, closes, Optional.of(closes.plusDays(30))),
                new Guarantor("Hélène Vasseur", "garante@exemple.fr", "Aucun lien"),
                new Means("Lecture à deux", "Registre", Money.ofUnits(100), 12),
                List.of(new Step(0, StepKind.OPINIONS, "Avis", opens, closes, "")),
                List.of(new Document(0, DocumentKind.INFORMATION, "Étude", "https://exemple.fr/etude.pdf", "2026")),
                List.of(new Change("Demande", "Décision", closes, "Fait", Change.Progress.DONE)),
                Instant.parse("2026-11-23T08:00:00Z"));
    }
}
