package org.territoireouvert.consultation.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Contributions as contents of the site: found, discussed and supported while the step is open, followed, reported. */
public final class ContributionContent implements ContentType.Source {

    private static final int LONGEST_SUMMARY = 200;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ContributionRepository contributions;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public ContributionContent(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
        this.contributions = new ContributionRepository(context.service(Json.class));
        this.type = ContentType.of(
                "contribution",
                "content.contribution",
                "content.contributions",
                this,
                Feature.COMMENTS,
                Feature.SUPPORT,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.HISTORY);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a contribution was written or changed. */
    public void changed(Handle handle, PlannedStep step, Contribution contribution, Actor actor) {
        context.service(Contents.class).changed(handle, type, item(step, contribution), actor);
    }

    /** Takes note, in the transaction of the change, that a contribution is not read any more. */
    void removed(Handle handle, String id) {
        context.service(Contents.class).removed(handle, type, id);
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return context.database().read(handle -> contributions.contents(handle, afterId, limit)).stream()
                .map(ContributionContent::item)
                .toList();
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return context.database()
                .<Optional<Contribution>, RuntimeException>read(handle -> contributions.find(handle, id))
                .filter(found -> found.kind().isContent())
                .flatMap(found -> consultations
                        .find(found.consultation())
                        .flatMap(consultation -> step(consultation, found))
                        .map(step -> item(step, found)));
    }

    private static Optional<PlannedStep> step(Consultation consultation, Contribution contribution) {
        return PlannedStep.find(consultation, contribution.kind().step(), Integer.toString(contribution.step()));
    }

    /** Describes a contribution of a step. */
    public ContentItem item(PlannedStep step, Contribution contribution) {
        boolean open = step.isOpenOn(LocalDate.ofInstant(context.clock().instant(), context.zone()));
        ContentItem item = item(contribution)
                .hiddenIf(!contribution.isPublished() || !step.consultation().isPublished());
        return open ? item : item.open(Feature.FOLLOW, Feature.REPORT);
    }

    private static ContentItem item(Contribution contribution) {
        ContentItem item = ContentItem.of(
                        contribution.id(), contribution.title(), contribution.path(), contribution.updatedAt())
                .summary(summary(contribution.text()))
                .text("contribution.text", contribution.text());
        return contribution.authorId().isEmpty() ? item : item.by(contribution.authorId());
    }

    private static String summary(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
