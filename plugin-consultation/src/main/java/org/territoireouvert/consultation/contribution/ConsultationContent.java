package org.territoireouvert.consultation.contribution;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Consultations as contents of the site: found, discussed while they are open, followed, linked. */
public final class ConsultationContent implements ContentType.Source {

    private final ConsultationRepository consultations;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public ConsultationContent(ConsultationRepository consultations) {
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

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return consultations.published(afterId, limit);
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return consultations.find(id).map(ConsultationContent::item);
    }

    /** Describes a consultation. */
    public static ContentItem item(Consultation consultation) {
        return ContentItem.of(
                        consultation.slug(),
                        consultation.title(),
                        "/consultations/" + consultation.slug(),
                        consultation.updatedAt())
                .summary(consultation.summary())
                .text("consultation.decides", consultation.decidedBy())
                .text("consultation.open-points", consultation.openPoints())
                .text("consultation.closed-points", consultation.closedPoints())
                .text("consultation.weight", consultation.weightOfOpinion());
    }
}
