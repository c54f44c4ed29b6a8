package org.territoireouvert.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Step;
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
        database.write(handle -> {
            consultations.add(
                    handle, consultation("ecole", "L’école de Saint-Élan", TODAY.minusDays(60), TODAY.minusDays(30)));
            consultations.add(handle, consultation("mobilite", "Plan de mobilité", TODAY.minusDays(21), TODAY));
            consultations.add(handle, consultation("eau", "Prix de l’eau", TODAY.plusDays(1), TODAY.plusDays(20)));
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
                "Objet",
                "Le conseil",
                "Tout",
                "Rien",
                "Consulter",
                "",
                Money.ofUnits(100),
                opens,
                closes,
                List.of(new Step("Avis", opens, closes, "")),
                List.of(),
                List.of(new Change("Demande", "Décision", closes, "Fait", Change.Progress.DONE)),
                Instant.parse("2026-11-23T08:00:00Z"));
    }
}
