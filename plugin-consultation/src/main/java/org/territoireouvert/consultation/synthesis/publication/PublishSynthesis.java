package org.territoireouvert.consultation.synthesis.publication;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.alert.Alert;
import org.territoireouvert.consultation.alert.AlertRepository;
import org.territoireouvert.consultation.guarantor.Office;
import org.territoireouvert.consultation.guarantor.OfficeRepository;
import org.territoireouvert.consultation.guarantor.Standing;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;

/** Publishes a version of a synthesis, every sentence of which says where it comes from, and what the guarantor says of it. */
public final class PublishSynthesis {

    /** A version was published: consultation, note, version. */
    public static final AuditType PUBLISHED = new AuditType("consultation.synthesis-published", Visibility.PUBLIC);

    /** Staff typed what the guarantor thinks of a version: consultation, review, version. */
    public static final AuditType REVIEWED = new AuditType("consultation.synthesis-reviewed", Visibility.PUBLIC);

    /** The guarantor wrote what they think of a version: consultation, review, version. */
    public static final AuditType REVIEW_WRITTEN =
            new AuditType("consultation.synthesis-review-written", Visibility.PUBLIC);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(PUBLISHED, REVIEWED, REVIEW_WRITTEN);

    /** A synthesis waits for the review of its guarantor. */
    public static final NotificationKind REVIEW_NEWS =
            new NotificationKind("guarantor-review-awaited", Frequency.IMMEDIATE);

    private final PluginContext context;
    private final SynthesisRepository versions;
    private final DraftSynthesis draft;
    private final TreatmentRepository treatments = new TreatmentRepository();
    private final AlertRepository alerts = new AlertRepository();
    private final OfficeRepository offices = new OfficeRepository();

    /** Creates the use case. */
    public PublishSynthesis(PluginContext context) {
        this.context = context;
        this.versions = new SynthesisRepository(context.service(Json.class));
        this.draft = new DraftSynthesis(context.service(Json.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is published. */
        record Published(SynthesisVersion version) implements Outcome {}

        /** There is no sentence yet. */
        record Empty() implements Outcome {}

        /** A sentence does not say where it comes from. */
        record WithoutSource(int number, String text) implements Outcome {}

        /** There are as many versions as there may be. */
        record TooMany() implements Outcome {}
    }

    /**
     * Publishes the synthesis as it is now; those whose contributions it cites are told.
     *
     * @param note what changed since the version before
     */
    public Outcome publish(PlannedStep step, String note, Actor actor) {
        return context.database().write(handle -> {
            treatments.takeIn(handle, step);
            List<DraftSynthesis.Numbered> sentences = draft.numbered(handle, step);
            Optional<DraftSynthesis.Numbered> sourceless = sentences.stream()
                    .filter(one -> !one.sentence().hasSources())
                    .findFirst();
            if (sentences.isEmpty()) {
                return new Outcome.Empty();
            }
            if (sourceless.isPresent()) {
                return new Outcome.WithoutSource(
                        sourceless.get().number(), sourceless.get().sentence().text());
            }
            int number =
                    versions.last(handle, step).map(SynthesisVersion::number).orElse(0) + 1;
            if (number > SynthesisRepository.MOST) {
                return new Outcome.TooMany();
            }
            SynthesisVersion version = new SynthesisVersion(
                    number, draft.document(handle, step), note, context.clock().instant(), Optional.empty());
            versions.add(handle, step, version);
            for (DraftSynthesis.Numbered one : sentences) {
                if (one.themes().isEmpty()) {
                    versions.cites(handle, step, one.number(), one.sentence().id());
                } else {
                    versions.cites(handle, step, one.number(), one.themes());
                }
            }
            alerts.add(handle, Alert.ofSynthesis(context.ids().next(), step));
            tellGuarantor(handle, step);
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(PUBLISHED, actor, step.path())
                                    .with("consultation", step.consultation().title())
                                    .with("note", note)
                                    .with("version", Integer.toString(number)));
            return new Outcome.Published(version);
        });
    }

    /** What came of a review. */
    public enum Reviewed {
        /** Everybody reads it. */
        WRITTEN,
        /** There is no version, or the guarantor has said what they think of the last one. */
        DONE,
        /** The guarantor has an account here: only they write it. */
        HELD,
        /** Who asks is not the guarantor. */
        STRANGER
    }

    /** Writes what the guarantor says of the last version: by the guarantor when a citizen writes it, else typed for them by staff. */
    public Reviewed review(PlannedStep step, String text, Actor actor) {
        return context.database().write(handle -> {
            String slug = step.consultation().slug();
            Standing standing = Standing.of(offices.find(handle, slug), actor);
            if (standing == Standing.KEPT_OUT) {
                return actor instanceof Actor.Citizen ? Reviewed.STRANGER : Reviewed.HELD;
            }
            boolean own = standing == Standing.GUARANTOR;
            Optional<SynthesisVersion> last = versions.last(handle, step);
            if (last.isEmpty()
                    || !versions.review(
                            handle,
                            step,
                            last.get().number(),
                            new SynthesisVersion.Review(text, context.clock().instant(), own))) {
                return Reviewed.DONE;
            }
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(own ? REVIEW_WRITTEN : REVIEWED, actor, step.path())
                                    .with("consultation", step.consultation().title())
                                    .with("review", text)
                                    .with("version", Integer.toString(last.get().number())));
            return Reviewed.WRITTEN;
        });
    }

    private void tellGuarantor(Handle handle, PlannedStep step) {
        offices.find(handle, step.consultation().slug())
                .filter(Office::isHeld)
                .ifPresent(office -> context.service(Notifications.class)
                        .tell(
                                handle,
                                office.personId(),
                                Notice.of(
                                        REVIEW_NEWS,
                                        step.consultation().path() + "/garant",
                                        step.consultation().title())));
    }
}
