package org.territoireouvert.consultation.store;

import java.time.LocalDate;
import java.util.Map;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.consultation.model.Consultation;

/** What is said of a consultation, as the storage names it. */
final class ConsultationValues {

    private ConsultationValues() {}

    static Map<String, Object> of(Consultation consultation) {
        return Map.ofEntries(
                Map.entry("slug", consultation.slug()),
                Map.entry("title", consultation.title()),
                Map.entry("stage", consultation.stage().name()),
                Map.entry("summary", consultation.frame().summary()),
                Map.entry("owner", consultation.frame().owner()),
                Map.entry("decidedBy", consultation.frame().decidedBy()),
                Map.entry("level", consultation.frame().level().name()),
                Map.entry("openPoints", consultation.frame().openPoints()),
                Map.entry("closedPoints", consultation.frame().closedPoints()),
                Map.entry("weight", consultation.frame().weightOfOpinion()),
                Map.entry("guarantor", consultation.guarantor().name()),
                Map.entry("contact", consultation.guarantor().contact()),
                Map.entry("interests", consultation.guarantor().interests()),
                Map.entry("method", consultation.means().method()),
                Map.entry("offline", consultation.means().offline()),
                Map.entry("cost", consultation.means().cost().cents()),
                Map.entry("staffDays", consultation.means().staffDays()),
                Map.entry("opensOn", consultation.dates().opensOn().toString()),
                Map.entry("closesOn", consultation.dates().closesOn().toString()),
                Map.entry(
                        "answerBy",
                        consultation.dates().answerBy().map(LocalDate::toString).orElse("")),
                Map.entry(
                        "searchText",
                        SearchText.fold(consultation.title() + " "
                                + consultation.frame().summary())));
    }
}
