package org.territoireouvert.consultation.amending;

import java.util.List;
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
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.amending.SuggestedAmendment.State;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.amendment.Consolidation;
import org.territoireouvert.consultation.text.amendment.RebaseAmendment;

/** Staff accept an amendment, as it is or reworded, or reject it; each decision has an answer that its author is told. */
public final class DecideAmendment {

    /** An amendment was accepted: answer, article, consultation. */
    public static final AuditType ACCEPTED = new AuditType("consultation.amendment-accepted", Visibility.PUBLIC);

    /** An amendment was rejected: answer, article, consultation. */
    public static final AuditType REJECTED = new AuditType("consultation.amendment-rejected", Visibility.PUBLIC);

    /** An amendment of somebody was accepted. */
    public static final NotificationKind ACCEPTED_NEWS =
            new NotificationKind("amendment-accepted", Frequency.IMMEDIATE);

    /** An amendment of somebody was rejected. */
    public static final NotificationKind REJECTED_NEWS =
            new NotificationKind("amendment-rejected", Frequency.IMMEDIATE);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(ACCEPTED, REJECTED);

    private final PluginContext context;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final RebaseAmendment rebase;

    /** Creates the use case. */
    public DecideAmendment(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.rebase = new RebaseAmendment(context.service(TextDiff.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided() implements Outcome {}

        /** Somebody else decided already, or its author took it back. */
        record Elsewhere() implements Outcome {}

        /** It does not fit the text as it will be. */
        record Unfitting(Consolidation.Kind kind) implements Outcome {}

        /** The article or section changed since: what cannot be put together has to be reworded. */
        record Conflicting(RebaseAmendment.Result result) implements Outcome {}
    }

    /** Accepts an amendment as it was written, put together with what changed in the text since. */
    public Outcome accept(PlannedStep step, String id, String answer, Actor actor) {
        return context.database().write(handle -> {
            texts.hold(handle, step);
            SuggestedAmendment suggested = amendments.find(handle, step, id).orElseThrow();
            NextText next = NextText.of(handle, step, texts, amendments).orElseThrow();
            LegalText base =
                    texts.find(handle, step, suggested.version()).orElseThrow().text();
            RebaseAmendment.Result result = rebase.rebase(suggested.amendment(), base, next.text());
            return result instanceof RebaseAmendment.Rebased rebased
                    ? accept(
                            handle,
                            step,
                            next,
                            reworded(suggested, rebased.amendment(), next.last().number()),
                            answer,
                            actor)
                    : new Outcome.Conflicting(result);
        });
    }

    /** Accepts an amendment in other words, written on the text as it will be. */
    public Outcome reword(PlannedStep step, String id, Amendment words, String answer, Actor actor) {
        return context.database().write(handle -> {
            texts.hold(handle, step);
            SuggestedAmendment suggested = amendments.find(handle, step, id).orElseThrow();
            NextText next = NextText.of(handle, step, texts, amendments).orElseThrow();
            return accept(
                    handle, step, next, reworded(suggested, words, next.last().number()), answer, actor);
        });
    }

    private static SuggestedAmendment reworded(SuggestedAmendment suggested, Amendment words, int version) {
        return new SuggestedAmendment(
                suggested.id(),
                version,
                words,
                suggested.reason(),
                suggested.authorId(),
                suggested.state(),
                suggested.answer(),
                suggested.adoptedIn(),
                suggested.cosigners(),
                suggested.createdAt());
    }

    private Outcome accept(
            Handle handle, PlannedStep step, NextText next, SuggestedAmendment words, String answer, Actor actor) {
        if (next.with(words) instanceof Consolidation.Refused refused) {
            return new Outcome.Unfitting(refused.problems().getFirst().kind());
        }
        if (!amendments.decide(
                handle,
                step,
                words.id(),
                State.ACCEPTED,
                answer,
                context.clock().instant())) {
            return new Outcome.Elsewhere();
        }
        amendments.accept(handle, step, words);
        tell(handle, step, words, answer, ACCEPTED, ACCEPTED_NEWS, actor);
        return new Outcome.Decided();
    }

    /** Rejects an amendment. */
    public Outcome reject(PlannedStep step, String id, String answer, Actor actor) {
        return context.database().write(handle -> {
            SuggestedAmendment suggested = amendments.find(handle, step, id).orElseThrow();
            if (!amendments.decide(
                    handle, step, id, State.REJECTED, answer, context.clock().instant())) {
                return new Outcome.Elsewhere();
            }
            tell(handle, step, suggested, answer, REJECTED, REJECTED_NEWS, actor);
            return new Outcome.Decided();
        });
    }

    private static String name(Block block) {
        return switch (block) {
            case Article article -> article.number();
            case Section section -> section.heading();
        };
    }

    private void tell(
            Handle handle,
            PlannedStep step,
            SuggestedAmendment amendment,
            String answer,
            AuditType type,
            NotificationKind kind,
            Actor actor) {
        String path = step.path() + "/amendements/" + amendment.id();
        String article = texts.find(handle, step, amendment.version())
                .flatMap(version -> version.text().block(amendment.amendment().block()))
                .map(DecideAmendment::name)
                .filter(name -> !name.isEmpty())
                .orElse(amendment.amendment().block().value());
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(type, actor, path)
                                .with("answer", answer)
                                .with("article", article)
                                .with("consultation", step.consultation().title()));
        context.service(Notifications.class)
                .tell(
                        handle,
                        amendment.authorId(),
                        Notice.of(kind, path, step.consultation().title(), answer));
    }
}
