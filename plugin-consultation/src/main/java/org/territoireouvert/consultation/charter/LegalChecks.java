package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.consultation.model.DocumentKind;

/** The criteria that the law asks for. */
final class LegalChecks {

    private LegalChecks() {}

    static Finding rulesFirst(Facts facts) {
        if (!facts.consultation().frame().isComplete()) {
            return facts.beforeOpening("charter.CH01.missing");
        }
        Optional<LocalDate> publishedOn = facts.publishedOn();
        if (publishedOn.isEmpty()) {
            return facts.beforeOpening("charter.CH01.draft");
        }
        return publishedOn.get().isAfter(facts.opensOn())
                ? Finding.missing("charter.CH01.late")
                : new Finding.Met(facts.part("decide"));
    }

    static Finding documentsFirst(Facts facts) {
        Optional<LocalDate> first = Stream.of(DocumentKind.values())
                .filter(DocumentKind::informs)
                .flatMap(kind -> facts.listed(kind).stream())
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return facts.beforeOpening("charter.CH02.missing");
        }
        return first.get().isAfter(facts.opensOn())
                ? Finding.missing("charter.CH02.late")
                : new Finding.Met(facts.part("documents"));
    }

    static Finding longEnough(Facts facts) {
        long days = facts.consultation().dates().days();
        return days >= facts.fewestDays()
                ? new Finding.Met(facts.consultation().path())
                : Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH03.missing", days, facts.fewestDays());
    }

    /** The law asks for results or follow-up in due time: in the time that was announced, or else before the consultation is forgotten. */
    static Finding resultsInTime(Facts facts) {
        Optional<LocalDate> promised = facts.consultation().dates().answerBy();
        Optional<LocalDate> published = results(facts);
        if (promised.isEmpty()) {
            return published.isPresent()
                    ? new Finding.Met(facts.part("suites"))
                    : Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH04.unannounced");
        }
        if (published.isEmpty()) {
            return Finding.awaited(promised.get(), facts.today(), "charter.CH04.missing");
        }
        return published.get().isAfter(promised.get())
                ? Finding.missing("charter.CH04.late")
                : new Finding.Met(facts.part("suites"));
    }

    private static Optional<LocalDate> results(Facts facts) {
        Stream<LocalDate> decisions = facts.consultation().changes().stream()
                .map(change -> change.decidedOn())
                .filter(day -> day.isAfter(facts.closesOn()));
        return Stream.concat(
                        Stream.concat(facts.trace().synthesisOn().stream(), facts.trace().answeredOn().stream()),
                        decisions)
                .filter(day -> !day.isAfter(facts.today()))
                .min(LocalDate::compareTo);
    }

    static Finding personalData(Facts facts) {
        return facts.site().namesOfficer()
                ? new Finding.Met("/donnees-personnelles")
                : facts.beforeOpening("charter.CH05.missing");
    }

    static Finding accessibility(Facts facts) {
        return facts.site().declaresAccessibility()
                ? new Finding.Met("/accessibilite")
                : Finding.missing("charter.CH06.missing");
    }
}
