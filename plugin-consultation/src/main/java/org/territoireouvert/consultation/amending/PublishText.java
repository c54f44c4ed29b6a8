package org.territoireouvert.consultation.amending;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.LegalText;

/** Publishes the first version of a text, and later ones with the amendments that were accepted. */
public final class PublishText {

    /** A new version was published: consultation, note, version. */
    public static final AuditType VERSION = new AuditType("consultation.text-version", Visibility.PUBLIC);

    private final PluginContext context;
    private final TextRepository texts;
    private final AmendmentRepository amendments;

    /** Creates the use case. */
    public PublishText(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is published. */
        record Published(TextVersion version) implements Outcome {}

        /** People read the text already, or amended it: it cannot be replaced by another any more. */
        record Fixed() implements Outcome {}

        /** No accepted amendment waits. */
        record Nothing() implements Outcome {}

        /** There are as many versions as there may be. */
        record TooMany() implements Outcome {}
    }

    /** Publishes a text as the first version, in the place of another as long as people cannot read that. */
    public Outcome begin(PlannedStep step, LegalText text) {
        return context.database().write(handle -> {
            texts.hold(handle, step);
            if (!isReplaceable(handle, step) || !texts.removeAll(handle, step)) {
                return new Outcome.Fixed();
            }
            TextVersion first = new TextVersion(1, text, "", context.clock().instant());
            texts.add(handle, step, first);
            return new Outcome.Published(first);
        });
    }

    /** Tells whether a text can be brought: there is none, or people cannot read it yet. */
    public boolean isReplaceable(Handle handle, PlannedStep step) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        boolean begun =
                step.consultation().isPublished() && !today.isBefore(step.step().startsOn());
        return !begun || texts.last(handle, step).isEmpty();
    }

    /**
     * Publishes a new version, in which all accepted amendments are that were in none.
     *
     * @param note what changes, in a sentence
     */
    public Outcome consolidate(PlannedStep step, String note, Actor actor) {
        return context.database().write(handle -> {
            texts.hold(handle, step);
            Optional<NextText> next = NextText.of(handle, step, texts, amendments);
            if (next.isEmpty() || next.get().accepted().isEmpty()) {
                return new Outcome.Nothing();
            }
            return next.get().last().number() < TextRepository.MOST
                    ? published(handle, step, next.get(), note, actor)
                    : new Outcome.TooMany();
        });
    }

    private Outcome published(Handle handle, PlannedStep step, NextText next, String note, Actor actor) {
        TextVersion version = new TextVersion(
                next.last().number() + 1, next.text(), note, context.clock().instant());
        texts.add(handle, step, version);
        next.accepted().forEach(amendment -> amendments.adopt(handle, amendment.id(), version.number()));
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(VERSION, actor, step.path() + "/versions/" + version.number())
                                .with("consultation", step.consultation().title())
                                .with("note", note)
                                .with("version", Integer.toString(version.number())));
        return new Outcome.Published(version);
    }
}
