package org.territoireouvert.consultation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A public consultation.
 *
 * @param slug identifies it, also in its address
 * @param steps in the order of their days
 */
public record Consultation(
        String slug,
        String title,
        Stage stage,
        Frame frame,
        Dates dates,
        Guarantor guarantor,
        Means means,
        List<Step> steps,
        List<Document> documents,
        List<Change> changes,
        Instant updatedAt) {

    /** Copies the lists. */
    public Consultation {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        changes = List.copyOf(changes);
    }

    /** Returns a draft of which only the title and the dates are known. */
    public static Consultation draft(String slug, String title, Dates dates, Instant now) {
        return new Consultation(
                slug,
                title,
                Stage.DRAFT,
                Frame.EMPTY,
                dates,
                Guarantor.NONE,
                Means.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                now);
    }

    /** Returns where everybody finds it. */
    public String path() {
        return path(slug);
    }

    /** Returns where everybody reads the consultation whose address ends so. */
    public static String path(String slug) {
        return "/consultations/" + slug;
    }

    /** Returns where staff prepare it. */
    public String preparationPath() {
        return "/admin" + path();
    }

    /** Tells whether everybody can read it. */
    public boolean isPublished() {
        return stage == Stage.PUBLISHED;
    }

    /** Tells whether people could answer on a day, or before. */
    public boolean hasBegunOn(LocalDate today) {
        return isPublished() && !today.isBefore(dates.opensOn());
    }

    /** Returns this consultation with another title and frame. */
    public Consultation with(String newTitle, Frame newFrame) {
        return new Consultation(
                slug, newTitle, stage, newFrame, dates, guarantor, means, steps, documents, changes, updatedAt);
    }

    /** Returns this consultation on other dates. */
    public Consultation with(Dates newDates) {
        return new Consultation(
                slug, title, stage, frame, newDates, guarantor, means, steps, documents, changes, updatedAt);
    }

    /** Returns this consultation with another guarantor. */
    public Consultation with(Guarantor newGuarantor) {
        return new Consultation(
                slug, title, stage, frame, dates, newGuarantor, means, steps, documents, changes, updatedAt);
    }

    /** Returns this consultation with other means. */
    public Consultation with(Means newMeans) {
        return new Consultation(
                slug, title, stage, frame, dates, guarantor, newMeans, steps, documents, changes, updatedAt);
    }

    /** Returns this consultation with other steps, which are in the order of their days. */
    public Consultation with(List<Step> newSteps) {
        return new Consultation(
                slug, title, stage, frame, dates, guarantor, means, newSteps, documents, changes, updatedAt);
    }
}
