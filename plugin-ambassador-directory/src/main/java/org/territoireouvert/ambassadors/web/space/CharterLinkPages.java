package org.territoireouvert.ambassadors.web.space;

import java.util.List;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.link.OneTimeLinks.Reading;
import org.territoireouvert.ambassadors.mandate.SignByLink;
import org.territoireouvert.ambassadors.mandate.SignByLink.Found;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page on which an ambassador without an account signs the charter, by the link in a mail, once. */
final class CharterLinkPages {

    private static final int GONE = 410;
    private static final int LINE = 20;

    private final PluginContext context;
    private final SignByLink sign;

    CharterLinkPages(PluginContext context, SignByLink sign) {
        this.context = context;
        this.sign = sign;
    }

    void declare(Registrar registrar) {
        registrar
                .get(SignByLink.PATH + "{key}", AmbassadorRights.READ, this::show)
                .post(SignByLink.PATH + "{key}", AmbassadorRights.READ, this::sign);
    }

    private Response show(Request request) {
        return sign.find(request.pathParameter("key")) instanceof Found.ToSign found
                ? page(request, found, FormInput.empty())
                : closed(request);
    }

    private Page page(Request request, Found.ToSign found, FormInput form) {
        return Page.of("charter-sign", context.messages().format(request.locale(), "charter.link.title"))
                .with("name", found.ambassador().name())
                .with("version", found.charter().version())
                .with(
                        "charter",
                        context.service(Markdown.class).render(found.charter().text()))
                .with("action", SignByLink.PATH + request.pathParameter("key"))
                .with("form", form);
    }

    private Response sign(Request request) {
        String key = request.pathParameter("key");
        FormInput form = FormInput.of(request);
        if (!(sign.find(key) instanceof Found.ToSign found)) {
            return closed(request);
        }
        if (form.optional("agree", LINE).isEmpty()) {
            return page(request, found, form.error("agree", "charter.agree.missing"))
                    .status(422);
        }
        String version = form.optional("version", LINE);
        boolean isSigned =
                version.matches("[0-9]{1,9}") && sign.sign(key, found, Integer.parseInt(version), request.actor());
        if (isSigned) {
            return Page.of("charter-signed", context.messages().format(request.locale(), "charter.link.done"))
                    .with("name", found.ambassador().name())
                    .with("version", found.charter().version())
                    .with("path", found.ambassador().path());
        }
        return sign.find(key) instanceof Found.ToSign newer
                ? page(request, newer, FormInput.empty().error("agree", "charter.agree.newer"))
                        .status(409)
                : closed(request);
    }

    /** Says why the link does not serve. */
    private Page closed(Request request) {
        String why = switch (sign.find(request.pathParameter("key"))) {
            case Found.ToSign again -> "charter.link.unknown";
            case Found.Nothing nothing -> "charter.link.nothing";
            case Found.Closed closed -> why(closed.why());
        };
        return Page.of("link-over", context.messages().format(request.locale(), "reply.gone.title"))
                .status(GONE)
                .with("text", context.messages().format(request.locale(), why))
                .with("typed", List.of())
                .with("path", "/ambassadeurs/charte")
                .with("pathTitle", context.messages().format(request.locale(), "charter.read"));
    }

    private static String why(Reading reading) {
        return switch (reading) {
            case Reading.Used used -> "charter.link.used";
            case Reading.Expired expired -> "charter.link.expired";
            case Reading.Unknown unknown -> "charter.link.unknown";
            case Reading.Good good -> "charter.link.unknown";
        };
    }
}
