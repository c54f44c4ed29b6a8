package org.territoireouvert.consultation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class FactsRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String EAU = "eau";

    private final FactsRepository facts = new FactsRepository(ZoneId.of("Europe/Paris"));
    private final PreparationRepository preparation = new PreparationRepository();

    private Database tables(Storage storage) {
        Database database = PluginTables.of(storage, "consultation", "con_");
        database.write(handle -> {
            preparation.add(
                    handle,
                    Consultation.draft(EAU, "Prix de l’eau", Dates.of(TODAY, TODAY.plusDays(20)), Instant.EPOCH));
            return 0;
        });
        return database;
    }

    @BothDatabases
    void draftHasNoFacts(Storage storage) {
        Database database = tables(storage);

        assertThat(database.<Optional<LocalDate>, RuntimeException>read(handle -> facts.publishedOn(handle, EAU)))
                .isEmpty();
        assertThat(database.<Map<DocumentKind, LocalDate>, RuntimeException>read(
                        handle -> facts.documents(handle, EAU)))
                .isEmpty();
        assertThat(database.<Set<ContributionKind>, RuntimeException>read(handle -> facts.written(handle, EAU)))
                .isEmpty();
        assertThat(database.<Boolean, RuntimeException>read(handle -> facts.isHeardElsewhere(handle, EAU)))
                .isFalse();
    }

    @BothDatabases
    void factsAreWhatWasWritten(Storage storage) {
        Database database = tables(storage);
        Document training = Document.of(DocumentKind.TRAINING, "Atelier", "/pages/atelier", "");
        database.write(handle -> {
            preparation.publish(handle, EAU, Instant.parse("2026-11-19T23:30:00Z"));
            preparation.addDocument(handle, EAU, training, TODAY);
            preparation.addDocument(handle, EAU, training, TODAY.minusDays(3));
            handle.execute("""
                    insert into con_contribution (id, consultation, step, kind, position, title, parts, passage, author_id, heard_from,
                      state, created_at, updated_at)
                    values ('c1', 'eau', 0, 'PROPOSAL', 'NONE', '', '[]', '', '', 'lettre', 'PUBLISHED', '', ''),
                      ('c2', 'eau', 0, 'ARGUMENT', 'FOR', '', '[]', '', 'paul', '', 'WITHDRAWN', '', '')""");
            return 0;
        });

        assertThat(database.<Optional<LocalDate>, RuntimeException>read(handle -> facts.publishedOn(handle, EAU)))
                .as("the day where the authority is")
                .contains(LocalDate.of(2026, 11, 20));
        assertThat(database.<Map<DocumentKind, LocalDate>, RuntimeException>read(
                        handle -> facts.documents(handle, EAU)))
                .isEqualTo(Map.of(DocumentKind.TRAINING, TODAY.minusDays(3)));
        assertThat(database.<Set<ContributionKind>, RuntimeException>read(handle -> facts.written(handle, EAU)))
                .containsExactly(ContributionKind.PROPOSAL);
        assertThat(database.<Boolean, RuntimeException>read(handle -> facts.isHeardElsewhere(handle, EAU)))
                .isTrue();
    }
}
