package org.territoireouvert.consultation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.model.Step;

/** Writes consultations and what they are made of. */
public final class PreparationRepository {

    /** Tables with what people did in a step, or what was prepared for them. */
    private static final List<String> OF_STEPS = List.of(
            "con_statement",
            "con_text",
            "con_contribution",
            "con_prompt",
            "con_theme",
            "con_extract",
            "con_questionnaire",
            "con_meeting",
            "con_ranking_item");

    /** Creates it. */
    public PreparationRepository() {}

    /** Stores a new consultation with all its parts. */
    public void add(Handle handle, Consultation consultation) {
        handle.createUpdate("""
                        insert into con_consultation (slug, title, summary, owner, decided_by, level, open_points, closed_points,
                          weight_of_opinion, guarantor, guarantor_contact, guarantor_interests, method, offline, cost,
                          staff_days, opens_on, closes_on, answer_by, search_text, closing_announced, stage, published_at, updated_at)
                        values (:slug, :title, :summary, :owner, :decidedBy, :level, :openPoints, :closedPoints,
                          :weight, :guarantor, :contact, :interests, :method, :offline, :cost,
                          :staffDays, :opensOn, :closesOn, :answerBy, :searchText, 0, :stage, :publishedAt, :updatedAt)
                        """)
                .bindMap(ConsultationValues.of(consultation))
                .bind("publishedAt", consultation.isPublished() ? PortableInstant.text(consultation.updatedAt()) : "")
                .bind("updatedAt", PortableInstant.text(consultation.updatedAt()))
                .execute();
        consultation.steps().forEach(step -> addStep(handle, consultation.slug(), step));
        LocalDate addedOn = LocalDate.ofInstant(consultation.updatedAt(), ZoneOffset.UTC);
        consultation.documents().forEach(document -> addDocument(handle, consultation.slug(), document, addedOn));
        consultation.changes().forEach(change -> addChange(handle, consultation.slug(), change));
    }

    /**
     * Writes what is said of a consultation, but neither its stage nor its parts.
     *
     * @param before instant of its last change as it was read
     * @return false when somebody else changed it since
     */
    public boolean change(Handle handle, Consultation consultation, Instant before, Instant now) {
        return handle.createUpdate("""
                        update con_consultation set title = :title, summary = :summary, owner = :owner,
                          decided_by = :decidedBy, level = :level, open_points = :openPoints,
                          closed_points = :closedPoints, weight_of_opinion = :weight, guarantor = :guarantor,
                          guarantor_contact = :contact, guarantor_interests = :interests, method = :method,
                          offline = :offline, cost = :cost, staff_days = :staffDays, opens_on = :opensOn,
                          closes_on = :closesOn, answer_by = :answerBy, search_text = :searchText, updated_at = :now
                        where slug = :slug and updated_at = :before and stage = :stage""")
                        .bindMap(ConsultationValues.of(consultation))
                        .bind("before", PortableInstant.text(before))
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Notes that the closing of a consultation has to be told, again if it was extended. */
    public void awaitClosing(Handle handle, String slug) {
        handle.createUpdate("update con_consultation set closing_announced = 0 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    /** Notes that a consultation changed. */
    public void touch(Handle handle, String slug, Instant now) {
        handle.createUpdate("update con_consultation set updated_at = :now where slug = :slug")
                .bind("slug", slug)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Publishes a draft; false when it is none. */
    public boolean publish(Handle handle, String slug, Instant now) {
        return handle.createUpdate("""
                        update con_consultation set stage = :published, published_at = :now, updated_at = :now
                        where slug = :slug and stage = :draft""")
                        .bind("slug", slug)
                        .bind("published", Stage.PUBLISHED.name())
                        .bind("draft", Stage.DRAFT.name())
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Returns when a consultation was published; empty for a draft. */
    public Optional<Instant> publishedAt(Handle handle, String slug) {
        return handle.createQuery("select published_at from con_consultation where slug = :slug")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne()
                .filter(text -> !text.isEmpty())
                .map(PortableInstant::parse);
    }

    /** Deletes a draft with all its parts; false when it is none. */
    public boolean deleteDraft(Handle handle, String slug) {
        return handle.createUpdate("delete from con_consultation where slug = :slug and stage = :draft")
                        .bind("slug", slug)
                        .bind("draft", Stage.DRAFT.name())
                        .execute()
                == 1;
    }

    /** Returns all consultations, drafts included, those that changed last first. */
    public List<Prepared> newest(Handle handle, int limit) {
        return handle.createQuery("""
                        select slug, title, stage, summary, opens_on, closes_on from con_consultation
                        order by updated_at desc, slug desc limit :limit""")
                .bind("limit", limit)
                .map((row, context) ->
                        new Prepared(ConsultationRepository.line(row), Stage.valueOf(row.getString("stage"))))
                .list();
    }

    /** A consultation among those that staff prepare. */
    public record Prepared(ConsultationLine line, Stage stage) {}

    /** Adds a step. */
    public void addStep(Handle handle, String slug, Step step) {
        handle.createUpdate("""
                        insert into con_step (consultation, place, kind, title, starts_on, ends_on, outcome)
                        values (:slug, (select coalesce(max(place), -1) + 1 from con_step where consultation = :slug),
                          :kind, :title, :startsOn, :endsOn, :outcome)""")
                .bind("slug", slug)
                .bind("kind", step.kind().name())
                .bind("title", step.title())
                .bind("startsOn", step.startsOn().toString())
                .bind("endsOn", step.endsOn().toString())
                .bind("outcome", step.outcome())
                .execute();
    }

    /** Changes a step, whose kind stays; false when there is none with its number. */
    public boolean changeStep(Handle handle, String slug, Step step) {
        return handle.createUpdate("""
                        update con_step set title = :title, starts_on = :startsOn, ends_on = :endsOn, outcome = :outcome
                        where consultation = :slug and place = :number""")
                        .bind("slug", slug)
                        .bind("number", step.number())
                        .bind("title", step.title())
                        .bind("startsOn", step.startsOn().toString())
                        .bind("endsOn", step.endsOn().toString())
                        .bind("outcome", step.outcome())
                        .execute()
                == 1;
    }

    /** Removes a step; false when there is none with this number, or when people took part in it or something is prepared. */
    public boolean removeStep(Handle handle, String slug, int number) {
        String unused = OF_STEPS.stream()
                .map(table ->
                        "and not exists (select 1 from " + table + " where consultation = :slug and step = :number)")
                .collect(Collectors.joining(" "));
        return handle.createUpdate("delete from con_step where consultation = :slug and place = :number <unused>")
                        .define("unused", unused)
                        .bind("slug", slug)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    /** Adds a document that is listed from a day on. */
    public void addDocument(Handle handle, String slug, Document document, LocalDate addedOn) {
        handle.createUpdate("""
                        insert into con_document (consultation, place, kind, title, address, facts, added_on)
                        values (:slug, (select coalesce(max(place), -1) + 1 from con_document where consultation = :slug),
                          :kind, :title, :address, :facts, :addedOn)""")
                .bind("kind", document.kind().name())
                .bind("addedOn", addedOn.toString())
                .bind("slug", slug)
                .bind("title", document.title())
                .bind("address", document.address())
                .bind("facts", document.facts())
                .execute();
    }

    /** Removes a document; false when there is none with this number. */
    public boolean removeDocument(Handle handle, String slug, int number) {
        return handle.createUpdate("delete from con_document where consultation = :slug and place = :number")
                        .bind("slug", slug)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    private static void addChange(Handle handle, String slug, Change change) {
        handle.createUpdate("""
                        insert into con_change (consultation, place, asked, decided, decided_on, today, progress)
                        values (:slug, (select coalesce(max(place), -1) + 1 from con_change where consultation = :slug),
                          :asked, :decided, :decidedOn, :today, :progress)""")
                .bind("slug", slug)
                .bind("asked", change.asked())
                .bind("decided", change.decided())
                .bind("decidedOn", change.decidedOn().toString())
                .bind("today", change.today())
                .bind("progress", change.progress().name())
                .execute();
    }
}
