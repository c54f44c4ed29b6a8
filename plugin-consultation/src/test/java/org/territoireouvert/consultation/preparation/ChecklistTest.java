package org.territoireouvert.consultation.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;

class ChecklistTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Consultation draft(LocalDate opens, LocalDate closes) {
        return Consultation.draft("eau", "Prix de l’eau", Dates.of(opens, closes), Instant.EPOCH);
    }

    private static Frame frame(String summary, String decidedBy, String openPoints, String closedPoints) {
        return new Frame(summary, "", decidedBy, ParticipationLevel.CONSULT, openPoints, closedPoints, "");
    }

    private static List<String> missing(Consultation consultation, long promised) {
        return new Checklist(() -> promised)
                .of(consultation, TODAY).stream()
                        .filter(entry -> entry.lack().isPresent())
                        .map(Checklist.Entry::code)
                        .toList();
    }

    @Test
    void newDraftLacksAllButItsDates() {
        assertThat(missing(draft(TODAY, TODAY.plusDays(20)), 15))
                .containsExactly("subject", "answer", "documents", "steps", "guarantor", "method", "offline", "cost");
    }

    @ParameterizedTest
    @CsvSource({"14,15,true", "15,15,false", "15,3,false", "14,3,true", "20,21,true", "21,21,false"})
    void durationIsThatOfTheLawOrThePromiseWhicheverIsLonger(int days, int promised, boolean tooShort) {
        List<String> missing = missing(draft(TODAY, TODAY.plusDays(days - 1)), promised);

        assertThat(missing.contains("duration")).isEqualTo(tooShort);
    }

    @ParameterizedTest
    @CsvSource({
        "Objet,Le conseil,Tout,Rien,true",
        "'',Le conseil,Tout,Rien,false",
        "Objet,'',Tout,Rien,false",
        "Objet,Le conseil,'',Rien,false",
        "Objet,Le conseil,Tout,' ',false"
    })
    void publicationNeedsWhatPeopleMustKnow(
            String summary, String decidedBy, String openPoints, String closedPoints, boolean allowed) {
        Consultation consultation = draft(TODAY, TODAY.plusDays(3))
                .with("Prix de l’eau", frame(summary, decidedBy, openPoints, closedPoints));

        assertThat(new Checklist(() -> 15).allowsPublication(consultation, TODAY))
                .isEqualTo(allowed);
    }

    @Test
    void publicationAfterTheLastDayIsRefused() {
        Consultation consultation = draft(TODAY.minusDays(30), TODAY.minusDays(1))
                .with("Prix de l’eau", frame("Objet", "Le conseil", "Tout", "Rien"));

        assertThat(new Checklist(() -> 15).allowsPublication(consultation, TODAY))
                .isFalse();
    }

    @Test
    void guarantorWithoutDeclarationIsNotComplete() {
        Consultation consultation = draft(TODAY, TODAY.plusDays(20));

        assertThat(missing(consultation.with(new Guarantor("Zoé", "zoe@exemple.fr", "")), 15))
                .contains("guarantor");
        assertThat(missing(consultation.with(new Guarantor("Zoé", "zoe@exemple.fr", "Aucun")), 15))
                .doesNotContain("guarantor");
    }

    @Test
    void daysOfWorkAreACostToo() {
        Consultation consultation = draft(TODAY, TODAY.plusDays(20));

        assertThat(missing(consultation.with(new Means("", "", Money.ZERO, 3)), 15))
                .doesNotContain("cost");
        assertThat(missing(consultation.with(Means.costing(Money.ofUnits(5))), 15))
                .doesNotContain("cost");
    }
}
