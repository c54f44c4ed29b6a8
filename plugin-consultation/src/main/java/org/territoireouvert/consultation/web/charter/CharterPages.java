package org.territoireouvert.consultation.web.charter;

import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.web.ConsultationBadges;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Shows where a consultation stands against the charter: as a page, as JSON, as a badge. */
final class CharterPages {

    private final Messages messages;
    private final SiteAddress site;
    private final RequestedConsultations consultations;
    private final Charters charters;

    CharterPages(PluginContext context, RequestedConsultations consultations, Charters charters) {
        this.messages = context.messages();
        this.site = context.service(SiteAddress.class);
        this.consultations = consultations;
        this.charters = charters;
    }

    /** Shows each criterion with its evidence or with what is missing. */
    Response show(Request request) {
        Consultation consultation = consultations.requested(request);
        CharterView view = CharterView.of(charters.of(consultation), messages, request.locale());
        return consultations
                .page(request, "charter", consultation, consultations.say(request.locale(), "charter.title"))
                .description(view.label())
                .with("charter", view)
                .with("snippet", snippet(consultation, view.label()))
                .with("prepares", consultations.prepares(request, consultation));
    }

    /** Returns what other sites write into their pages to show the badge; empty for a draft, whose badge nobody else sees. */
    private String snippet(Consultation consultation, String label) {
        return consultation.isPublished()
                ? "<a href=\"" + site.of(consultation.path() + "/charte") + "\"><img src=\""
                        + site.of(consultation.path() + "/badge.svg") + "\" alt=\"" + attribute(label)
                        + "\" width=\"300\" height=\"56\"></a>"
                : "";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** Gives the same as a document. */
    Response document(Request request) {
        Consultation consultation = consultations.requested(request);
        return new Response.Json(
                200, CharterDocument.of(consultation, charters.of(consultation), messages, request.locale()));
    }

    /** Draws the badge, for pages of this site and, once the consultation is published, of others. */
    Response badge(Request request) {
        Consultation consultation = consultations.requested(request);
        Charter charter = charters.of(consultation);
        Locale locale = request.locale();
        BadgePicture picture = new BadgePicture(
                messages.format(locale, "charter.badge"),
                messages.format(locale, ConsultationBadges.label(charter)),
                messages.format(
                        locale, "charter.badge.description", consultation.title(), charter.met(), charter.asked()),
                charter.met(),
                charter.asked(),
                locale.getLanguage());
        Response.Download file = new Response.Download("badge.svg", "image/svg+xml; charset=utf-8", picture::write);
        return consultation.isPublished() ? file.usableElsewhere() : file;
    }
}
