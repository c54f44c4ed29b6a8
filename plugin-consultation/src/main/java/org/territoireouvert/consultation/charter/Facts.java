package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.seal.SealClosedSteps;

/**
 * All from which the criteria are computed.
 *
 * @param today the day for which they are computed
 * @param fewestDays for how many days a consultation is open at least, 15 or more
 * @param publishedOn day since which everybody reads the consultation; empty for a draft
 * @param documents the first day on which a document of each kind was listed; kinds without a document are left out
 * @param written kinds of which a contribution is published
 * @param heardElsewhere whether one of them came in otherwise than on the site
 * @param sealedOn day of the newest seal, when each step that is over is sealed and no line is altered
 * @param sealBroken whether a line of a seal is altered, and nothing explains it
 * @param profiled whether everybody can compare the participants with the inhabitants
 */
public record Facts(
        Consultation consultation,
        LocalDate today,
        long fewestDays,
        Optional<LocalDate> publishedOn,
        Map<DocumentKind, LocalDate> documents,
        Set<ContributionKind> written,
        boolean heardElsewhere,
        Optional<LocalDate> sealedOn,
        boolean sealBroken,
        boolean profiled,
        TraceFacts trace,
        SiteFacts site) {

    /** Copies the days of the documents and the kinds. */
    public Facts {
        documents = Map.copyOf(documents);
        written = Set.copyOf(written);
    }

    LocalDate opensOn() {
        return consultation.dates().opensOn();
    }

    LocalDate closesOn() {
        return consultation.dates().closesOn();
    }

    /** Returns the day on which a document of a kind was first listed. */
    Optional<LocalDate> listed(DocumentKind kind) {
        return Optional.ofNullable(documents.get(kind));
    }

    /** Tells whether the last day has passed. */
    boolean isOver() {
        return today.isAfter(closesOn());
    }

    /** Tells whether nobody contributed, and nobody can any more. */
    boolean isSilent() {
        return isOver() && written.isEmpty();
    }

    /** Tells whether people take part in a step, and do not only read. */
    boolean takesPart() {
        return consultation.steps().stream().anyMatch(step -> step.kind().hasPage());
    }

    /** Tells whether something comes in that is sealed. */
    boolean isSealable() {
        return consultation.steps().stream().anyMatch(step -> SealClosedSteps.isSealed(step.kind()));
    }

    /** Returns where on the page of the consultation a part stands. */
    String part(String id) {
        return consultation.path() + "#" + id;
    }

    /** Says that something is missing which people need before they answer, and until when it comes in time. */
    Finding beforeOpening(String messageKey) {
        return Finding.missingBy(opensOn(), today, messageKey);
    }
}
