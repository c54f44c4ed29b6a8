package org.territoireouvert.runner.web.server.answer;

import java.util.Locale;
import java.util.Optional;
import org.owasp.encoder.Encode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.template.Renderer;
import org.territoireouvert.runner.web.template.layout.Frame;

/** Writes what happened, what to do and one way out. */
public final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /**
     * What an error page says.
     *
     * @param text what happened and what to do
     */
    public record ErrorText(int status, String title, String text) {}

    private final Messages messages;
    private final Renderer renderer;

    /** Speaks with the words of the runtime. */
    public ErrorPages(Messages messages, Renderer renderer) {
        this.messages = messages;
        this.renderer = renderer;
    }

    /** Returns the words of a refusal. */
    public ErrorText text(Locale locale, RefusedRequest refused) {
        Reason reason = refused.reason();
        String key = switch (reason) {
            case FORGED -> "error.forged";
            case UNKNOWN_CHOICE -> "error.choice";
            case UNAVAILABLE -> refused.detail().isEmpty() ? "error.503" : "error.suspended";
            default -> "error." + reason.status();
        };
        return new ErrorText(
                reason.status(),
                messages.format(locale, key + ".title", refused.detail()),
                messages.format(locale, key + ".text", refused.detail()));
    }

    /** Returns the words for a status of the web server or of a handler that says no more. */
    public ErrorText text(Locale locale, int status) {
        String key = switch (status) {
            case 400, 403, 404, 405, 413, 429, 500, 503 -> "error." + status;
            default -> status < 500 ? "error.400" : "error.500";
        };
        return new ErrorText(
                status, messages.format(locale, key + ".title", ""), messages.format(locale, key + ".text", ""));
    }

    /** Writes the page; when even that fails, one without the layout. */
    String write(ErrorText error, Frame frame) {
        Locale locale = frame.locale();
        try {
            return renderer.render(
                    Optional.empty(),
                    Page.of("error/error", error.title())
                            .status(error.status())
                            .with("status", error.status())
                            .with("heading", error.title())
                            .with("text", error.text())
                            .with("requestId", error.status() == Reason.FAILED.status() ? frame.requestId() : "")
                            .with("administration", isAboutAdministration(error, frame)),
                    frame);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The error page could not be written", e);
            return "<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                    + Encode.forHtml(error.title()) + "</title></head><body><main><h1>" + Encode.forHtml(error.title())
                    + "</h1><p>" + Encode.forHtml(error.text()) + "</p><p><a href=\"/\">"
                    + Encode.forHtml(messages.format(locale, "error.home")) + "</a></p></main></body></html>";
        }
    }

    private static boolean isAboutAdministration(ErrorText error, Frame frame) {
        return error.status() == Reason.FORBIDDEN.status() && frame.path().startsWith("/admin");
    }
}
