package org.territoireouvert.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.consultation.TemporaryDatabase;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Step;

class ConsultationRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private TemporaryDatabase database;
    private ConsultationRepository consultations;

    @BeforeEach
    void migrate(@TempDir Path folder) throws Exception {
        database = TemporaryDatabase.in(folder, "V0001__consultations.sql");
        consultations = new ConsultationRepository(database);
        add("ecole", "L’école de Saint-Élan", TODAY.minusDays(60), TODAY.minusDays(30));
        add("mobilite", "Plan de mobilité", TODAY.minusDays(21), TODAY);
        add("eau", "Prix de l’eau", TODAY.plusDays(1), TODAY.plusDays(20));
    }

    @Test
    void storedConsultationIsReadBackWhole() {
        Consultation read = consultations.find("mobilite").orElseThrow();

        assertThat(read).isEqualTo(consultation("mobilite", "Plan de mobilité", TODAY.minusDays(21), TODAY));
    }

    @Test
    void searchIgnoresAccents() {
        ConsultationSearch search = new ConsultationSearch("saint elan", Optional.empty(), TODAY);

        assertThat(slugs(consultations.list(search, Keyset.first(20)))).containsExactly("ecole");
    }

    @Test
    void lastDayIsStillOpen() {
        ConsultationSearch open = new ConsultationSearch("", Optional.of(ConsultationState.OPEN), TODAY);

        assertThat(slugs(consultations.list(open, Keyset.first(20)))).containsExactly("mobilite");
        assertThat(consultations.count(open)).isEqualTo(1);
    }

    @Test
    void secondPartStartsAfterTheFirst() {
        ConsultationSearch all = new ConsultationSearch("", Optional.empty(), TODAY);
        Slice<ConsultationLine> first = consultations.list(all, Keyset.first(2));
        ConsultationLine last = first.items().get(1);

        Keyset next = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), 2);

        assertThat(slugs(first)).containsExactly("eau", "mobilite");
        assertThat(slugs(consultations.list(all, next))).containsExactly("ecole");
    }

    @Test
    void closingIsToldOnce() {
        database.write(handle -> {
            assertThat(consultations.closedUnannounced(handle, TODAY, 10))
                    .extracting(ConsultationLine::slug)
                    .containsExactly("ecole");
            consultations.markAnnounced(handle, "ecole");
            assertThat(consultations.closedUnannounced(handle, TODAY, 10)).isEmpty();
            return 0;
        });
    }

    private void add(String slug, String title, LocalDate opens, LocalDate closes) {
        database.write(handle -> {
            consultations.add(handle, consultation(slug, title, opens, closes));
            return 0;
        });
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
