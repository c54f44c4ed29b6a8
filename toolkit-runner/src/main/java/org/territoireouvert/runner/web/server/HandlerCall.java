package org.territoireouvert.runner.web.server;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.web.content.ContentSections;
import org.territoireouvert.runner.web.content.ContentSections.Shown;
import org.territoireouvert.runner.web.route.Departure;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.route.ServedFile;
import org.territoireouvert.runner.web.route.Target;
import org.territoireouvert.runner.web.server.answer.ErrorPages.ErrorText;
import org.territoireouvert.runner.web.server.answer.FeedAnswers;
import org.territoireouvert.runner.web.server.answer.FileWriter;
import org.territoireouvert.runner.web.server.answer.PageLinks;
import org.territoireouvert.runner.web.server.answer.PageWriter;
import org.territoireouvert.runner.web.server.answer.PublicFiles;
import org.territoireouvert.runner.web.server.answer.ResponseWriter;

/**
 * Calls a handler and sends what it answers. The template of a plugin's page is written inside the call, so that its failure
 * is the plugin's.
 */
final class HandlerCall {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);

    private final PageWriter pages;
    private final ResponseWriter responses;
    private final Detour detour;
    private final ContentSections contents;
    private final FeedAnswers feeds;
    private final Messages messages;

    HandlerCall(
            PageWriter pages,
            ResponseWriter responses,
            Detour detour,
            ContentSections contents,
            FeedAnswers feeds,
            Messages messages) {
        this.feeds = feeds;
        this.contents = contents;
        this.messages = messages;
        this.pages = pages;
        this.responses = responses;
        this.detour = detour;
    }

    void answer(Exchange exchange, Target target) throws Exception {
        switch (target) {
            case Target.OfRuntime runtime -> sendOwn(exchange, runtime.handler().handle(exchange));
            case Target.OfOneClick oneClick ->
                sendOwn(exchange, oneClick.handler().handle(exchange));
            case Target.OfDeparture form -> {
                switch (form.handler().handle(exchange)) {
                    case Departure.To elsewhere -> {
                        responses.goAbroad(exchange, elsewhere.address());
                        sendOwn(exchange, elsewhere.page());
                    }
                    case Departure.Stay stay -> sendOwn(exchange, stay.response());
                }
            }
            case Target.OfFile file -> {
                switch (file.handler().handle(exchange)) {
                    case ServedFile.Bytes bytes -> FileWriter.write(exchange, bytes);
                    case ServedFile.Other other -> sendOwn(exchange, other.response());
                }
            }
            case Target.OfPlugin plugin ->
                send(
                        exchange,
                        plugin.plugin(),
                        complete(
                                exchange,
                                plugin.plugin(),
                                call(plugin.plugin(), exchange, LIMIT, () -> prepare(exchange, plugin))));
        }
    }

    private void sendOwn(Exchange exchange, Response response) throws Exception {
        Object prepared = response instanceof Page page ? writeOwn(exchange, page) : response;
        send(exchange, null, prepared);
    }

    private PageWriter.Written writeOwn(Exchange exchange, Page page) {
        if (page.about().isEmpty()) {
            return pages.write(exchange, Optional.empty(), page);
        }
        return switch (contents.of(page.about().get(), KnownContents.RUNTIME, messages, exchange)) {
            case Shown.With with -> pages.write(exchange, Optional.empty(), page, with.sections());
            case Shown.Replaced replaced -> pages.write(exchange, Optional.empty(), replaced.page());
        };
    }

    /** Writes the page of a content with what the runtime adds, which is not asked for inside the call of the plugin. */
    private Object complete(Exchange exchange, InstalledPlugin plugin, Object prepared) {
        if (!(prepared instanceof Page page)) {
            return prepared;
        }
        Shown shown = contents.of(page.about().orElseThrow(), plugin.id().value(), plugin.messages(), exchange);
        return switch (shown) {
            case Shown.With with ->
                call(plugin, exchange, LIMIT, () -> pages.write(exchange, Optional.of(plugin), page, with.sections()));
            case Shown.Replaced replaced -> pages.write(exchange, Optional.empty(), replaced.page());
        };
    }

    private Object prepare(Exchange exchange, Target.OfPlugin target) throws Exception {
        Response response = target.handler().handle(exchange);
        if (response instanceof Page page) {
            if (page.about().isPresent()) {
                return page;
            }
            return pages.write(exchange, Optional.of(target.plugin()), page);
        }
        if (response instanceof Response.Problem problem) {
            String text =
                    target.plugin().messages().format(exchange.locale(), problem.messageKey(), problem.arguments());
            ErrorText general = pages.errors().text(exchange.locale(), problem.status());
            return new ErrorText(problem.status(), general.title(), text);
        }
        return response;
    }

    /** Sends what was prepared: a written page, an error text or any other response. */
    private void send(Exchange exchange, @Nullable InstalledPlugin owner, Object prepared) throws Exception {
        switch (prepared) {
            case PageWriter.Written written -> pages.send(exchange, written);
            case ErrorText error -> pages.sendError(exchange, error);
            case Response.Redirect redirect -> responses.redirect(exchange, redirect.path());
            case Response.Json json -> {
                PageLinks.write(exchange, json);
                responses.json(exchange, json.status(), json.body());
            }
            case Response.Download download -> download(exchange, owner, download);
            case Response.Atom feed -> download(exchange, null, feeds.download(exchange, feed));
            case Response.Calendar calendar ->
                download(exchange, null, feeds.download(exchange, Objects.requireNonNull(owner), calendar));
            case Response.Requires requires -> responses.redirect(exchange, detour.towards(exchange, requires));
            case Response.Problem problem ->
                pages.sendError(exchange, pages.errors().text(exchange.locale(), problem.status()));
            default -> throw new IllegalStateException("No answer is a " + prepared.getClass());
        }
    }

    private void download(Exchange exchange, @Nullable InstalledPlugin owner, Response.Download download)
            throws Exception {
        Optional<Publication> publication = exchange.notes().publication();
        boolean inline = owner == null
                && (exchange.path().equals("/" + download.fileName())
                        || publication.filter(Publication::shown).isPresent());
        responses.downloadHead(exchange, download, inline);
        boolean known = publication.isPresent() && PublicFiles.isKnown(exchange, publication.get());
        if (known) {
            return;
        }
        if (exchange.isHead()) {
            // Sent before its end, so that the length of no bytes is not told as the length of the file.
            exchange.servletResponse().flushBuffer();
            return;
        }
        OutputStream stream = publication.isPresent()
                ? PublicFiles.stream(exchange)
                : exchange.servletResponse().getOutputStream();
        try {
            if (owner == null) {
                download.content().writeTo(stream);
            } else {
                call(owner, exchange, DOWNLOAD_LIMIT, () -> {
                    download.content().writeTo(stream);
                    return true;
                });
            }
        } catch (IOException | RuntimeException e) {
            if (!exchange.servletResponse().isCommitted()) {
                exchange.servletResponse().resetBuffer();
                exchange.servletResponse().setHeader("Content-Disposition", null);
                exchange.servletResponse().setHeader("Content-Encoding", null);
            }
            throw e;
        }
        stream.close();
    }

    private static <T> T call(
            InstalledPlugin plugin, Exchange exchange, Duration limit, java.util.concurrent.Callable<T> work) {
        AtomicBoolean entered = new AtomicBoolean();
        try {
            return plugin.call(Phase.REQUEST, limit, () -> {
                entered.set(true);
                return work.call();
            });
        } catch (PluginCallException e) {
            if (e.getCause() instanceof RefusedRequest refused) {
                throw refused;
            }
            if (e.getCause() instanceof ToolkitException toolkit
                    && toolkit.code().kind() != ErrorCode.Kind.INTERNAL) {
                throw refusal(toolkit);
            }
            throw entered.get()
                    ? new RefusedRequest(Reason.FAILED, "")
                    : new RefusedRequest(Reason.UNAVAILABLE, nameOf(plugin, exchange.locale()));
        }
    }

    /** Turns an error into a status, in this one place. */
    static RefusedRequest refusal(ToolkitException error) {
        if (error instanceof UnknownChoiceException unknown) {
            return new RefusedRequest(Reason.UNKNOWN_CHOICE, unknown.parameter());
        }
        return switch (error.code().kind()) {
            case USER ->
                new RefusedRequest(error instanceof NotFoundException ? Reason.NOT_FOUND : Reason.MALFORMED, "");
            case ENVIRONMENT -> new RefusedRequest(Reason.UNAVAILABLE, "");
            case INTERNAL -> new RefusedRequest(Reason.FAILED, "");
        };
    }

    static String nameOf(InstalledPlugin plugin, Locale locale) {
        try {
            return plugin.messages().format(locale, "plugin.name");
        } catch (RuntimeException e) {
            return plugin.id().value();
        }
    }
}
