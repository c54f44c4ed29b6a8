package org.territoireouvert.runner.web.server.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.identity.FormTokens;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.access.Access;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.notification.NoticeStore;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.server.Exchange;
import org.territoireouvert.runner.web.server.answer.ErrorPages.ErrorText;
import org.territoireouvert.runner.web.template.Renderer;
import org.territoireouvert.runner.web.template.layout.Frame;
import org.territoireouvert.runner.web.template.layout.Section;

/** Puts pages into the frame of their request. */
public final class PageWriter {

    /**
     * A page that only has to be sent.
     *
     * @param frame that it was written in
     */
    public record Written(int status, String html, Frame frame) {}

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Renderer renderer;
    private final ErrorPages errors;
    private final FormTokens tokens;
    private final Access access;
    private final NoticeStore notices;
    private final ResponseWriter responses;

    /** Writes pages with these parts. */
    public PageWriter(
            Renderer renderer,
            ErrorPages errors,
            FormTokens tokens,
            Access access,
            NoticeStore notices,
            ResponseWriter responses) {
        this.notices = notices;
        this.access = access;
        this.renderer = renderer;
        this.errors = errors;
        this.tokens = tokens;
        this.responses = responses;
    }

    /** Writes a page into its frame; nothing is sent yet. */
    public Written write(Exchange exchange, Optional<InstalledPlugin> owner, Page page) {
        return write(exchange, owner, page, List.of());
    }

    /** Writes a page with sections of the runtime below it. */
    public Written write(Exchange exchange, Optional<InstalledPlugin> owner, Page page, List<Section> sections) {
        Frame frame = frame(exchange);
        return new Written(page.status(), renderer.render(owner, page, sections, frame), frame);
    }

    /** Sends a page. */
    public void send(Exchange exchange, Written written) throws IOException {
        Frame frame = written.frame();
        responses.html(exchange, written.status(), written.html(), frame.nonce(), frame.formToken());
    }

    /** Sends an error page or, to programs, a problem document. */
    public void sendError(Exchange exchange, ErrorText error) throws IOException {
        sendError(exchange, error, "");
    }

    private void sendError(Exchange exchange, ErrorText error, String reason) throws IOException {
        if (exchange.readsDocuments()) {
            responses.problem(exchange, error, reason);
        } else {
            Frame frame = frame(exchange);
            send(exchange, new Written(error.status(), errors.write(error, frame), frame));
        }
    }

    /** Sends why a request was refused. */
    public void sendError(Exchange exchange, RefusedRequest refused) throws IOException {
        if (refused.reason() == RefusedRequest.Reason.METHOD) {
            exchange.servletResponse().setHeader("Allow", refused.detail());
        }
        if (refused.reason() == RefusedRequest.Reason.UNAVAILABLE) {
            exchange.servletResponse().setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        boolean malformed = refused.reason() == RefusedRequest.Reason.MALFORMED;
        sendError(exchange, errors.text(exchange.locale(), refused), malformed ? refused.detail() : "");
    }

    /** Returns the words of errors. */
    public ErrorPages errors() {
        return errors;
    }

    private static String nameOf(Account account) {
        return account.shownName();
    }

    private Frame frame(Exchange exchange) {
        return new Frame(
                exchange.locale(),
                exchange.path(),
                exchange.rawQuery(),
                exchange.actor(),
                Token.nonce(),
                tokens.of(exchange.holder()),
                exchange.requestId(),
                exchange.account().map(PageWriter::nameOf).orElse(""),
                exchange.account().map(account -> notices.unread(account.id())).orElse(0),
                (permission, plugin) -> access.allows(exchange.actor(), permission, plugin, ""),
                exchange.station());
    }
}
