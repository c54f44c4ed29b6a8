package org.territoireouvert.consultation.publication;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Consultations as contents of the site: found, discussed while they are open, followed, linked. */
public final class ConsultationContent implements ContentType.Source {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public ConsultationContent(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
        this.type = ContentType.of(
                "consultation",
                "content.consultation",
                "content.consultations",
                this,
                Feature.COMMENTS,
                Feature.ARGUMENTS,
                Feature.SUPPORT,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.TAGS,
                Feature.ATTACHMENTS,
                Feature.HISTORY,
                Feature.EMBED);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a consultation was published or changed. */
    public void changed(Handle handle, Consultation consultation, Actor actor) {
        context.service(Contents.class).changed(handle, type, item(consultation), actor);
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return consultations.published(afterId, limit);
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return consultations.findPublished(id).map(ConsultationContent::item);
    }

    /** Describes a consultation. */
    public static ContentItem item(Consultation consultation) {
        return ContentItem.of(consultation.slug(), consultation.title(), consultation.path(), consultation.updatedAt())
                .summary(consultation.frame().summary())
                .text("consultation.decides", consultation.frame().decidedBy())
                .text("consultation.open-points", consultation.frame().openPoints())
                .text("consultation.closed-points", consultation.frame().closedPoints())
                .text("consultation.weight", consultation.frame().weightOfOpinion());
    }
}
