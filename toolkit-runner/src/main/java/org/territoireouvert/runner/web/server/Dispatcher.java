package org.territoireouvert.runner.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.runner.identity.FormTokens;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.SameOrigin;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.asset.Assets.Asset;
import org.territoireouvert.runner.web.cache.PageCache;
import org.territoireouvert.runner.web.cache.PageCache.Kept;
import org.territoireouvert.runner.web.content.ContentPages;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.route.StrictText;
import org.territoireouvert.runner.web.route.Target;
import org.territoireouvert.runner.web.server.answer.CrossOrigin;
import org.territoireouvert.runner.web.server.answer.FeedAnswers;
import org.territoireouvert.runner.web.server.answer.PageWriter;
import org.territoireouvert.runner.web.server.answer.ResponseWriter;

/**
 * Takes a request to its handler: address, actor, permission, origin, form and token, in this order, so that nothing is read
 * for somebody who may not send it. Every failure ends here as an answer.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_DISCARDED = 1 << 20;

    private final Supplier<RouteTable> routes;
    private final WebParts parts;
    private final Supplier<List<InstalledPlugin>> plugins;
    private final Assets assets;
    private final FormTokens tokens;
    private final SameOrigin origins;
    private final FormReader forms;
    private final HandlerCall handlers;
    private final PageWriter pages;
    private final ResponseWriter responses;
    private final PageCache pageCache;
    private final IdentityParts identity;
    private final Detour detour;

    Dispatcher(
            Supplier<RouteTable> routes,
            WebParts parts,
            FormTokens tokens,
            FormReader forms,
            PageWriter pages,
            ResponseWriter responses,
            PageCache pageCache) {
        this.routes = routes;
        this.parts = parts;
        this.plugins = parts.plugins();
        this.assets = parts.assets();
        this.tokens = tokens;
        this.origins = new SameOrigin(parts.configuration().publicUrl());
        this.forms = forms;
        this.identity = parts.identity();
        this.detour = new Detour(parts.identity());
        this.handlers = new HandlerCall(
                pages,
                responses,
                detour,
                ContentPages.sections(parts),
                new FeedAnswers(parts.instance(), parts.configuration().zone()),
                parts.messages());
        this.pages = pages;
        this.responses = responses;
        this.pageCache = pageCache;
    }

    /** Answers; throws only when the client has gone. */
    void answer(Exchange exchange) throws IOException {
        try {
            dispatch(exchange);
        } catch (RefusedRequest refused) {
            refuse(exchange, refused);
        } catch (NotFoundException e) {
            refuse(exchange, new RefusedRequest(Reason.NOT_FOUND, String.valueOf(e.getMessage())));
        } catch (ToolkitException e) {
            LOG.warn("{}", e.getMessage());
            refuse(exchange, HandlerCall.refusal(e));
        } catch (EOFException e) {
            LOG.debug("The client has gone", e);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            LOG.error("A page of the runtime failed", e);
            refuse(exchange, new RefusedRequest(Reason.FAILED, ""));
        } finally {
            FormReader.delete(exchange.form().parts());
        }
    }

    private void refuse(Exchange exchange, RefusedRequest refused) throws IOException {
        if (exchange.servletResponse().isCommitted()) {
            throw new IOException("The answer failed after its beginning had been sent");
        }
        if ("POST".equals(exchange.servletRequest().getMethod()) && exchange.form() == FormReader.Form.EMPTY) {
            discard(exchange.servletRequest());
            // The form was not read, so nothing more can come over this connection: the browser must not try.
            exchange.servletResponse().setHeader("Connection", "close");
        }
        pages.sendError(exchange, refused);
    }

    /** Reads away what is still being sent, as far as that is little: who sends does not read, and would see a broken connection. */
    private static void discard(HttpServletRequest request) {
        try {
            if (request.getContentLengthLong() <= MOST_DISCARDED) {
                long discarded = request.getInputStream().skip(MOST_DISCARDED);
                LOG.debug("Read {} bytes away", discarded);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The rest of a request could not be read", e);
        }
    }

    private void dispatch(Exchange exchange) throws Exception {
        Method method = switch (exchange.servletRequest().getMethod()) {
            case "GET", "HEAD" -> Method.GET;
            case "POST" -> Method.POST;
            default -> throw new RefusedRequest(Reason.METHOD, "GET, HEAD, POST");
        };
        List<String> segments = StrictText.segments(exchange.path());
        exchange.readQuery();
        switch (routes.get().find(method, segments)) {
            case RouteTable.Found found -> open(exchange, method, found);
            case RouteTable.OtherMethods other -> {
                exchange.identify();
                throw new RefusedRequest(Reason.METHOD, other.allowed().contains(Method.GET) ? "GET, HEAD" : "POST");
            }
            case RouteTable.Missing missing -> openFile(exchange, method, segments);
        }
    }

    private void open(Exchange exchange, Method method, RouteTable.Found found) throws Exception {
        exchange.found(found);
        exchange.identify();
        if (exchange.actor() instanceof Actor.Agent) {
            // Who changes the site sees it as it is, not as it was two seconds ago.
            parts.forgetCopies();
        }
        if (method == Method.GET) {
            exchange.leaveAtHome();
        }
        Target target = found.target();
        CrossOrigin.allow(exchange.path(), exchange.servletResponse());
        if (target.required().defaultAudience() == Audience.ANYONE) {
            exchange.notes().openToEverybody();
        }
        if (target instanceof Target.OfPlugin ofPlugin) {
            refuseClosed(ofPlugin.plugin(), exchange);
            ApiParameters.check(ofPlugin.plugin(), found.pattern(), exchange.queryNames());
        }
        boolean allowed = mayOpen(exchange, target, found.parameters());
        if (method == Method.POST) {
            if (!allowed && !(exchange.actor() instanceof Actor.Visitor || exchange.actor() instanceof Actor.Citizen)) {
                throw new RefusedRequest(Reason.FORBIDDEN, target.required().code());
            }
            receive(exchange, target);
        }
        if (!allowed) {
            responses.redirect(exchange, detour.around(exchange, target.required(), method == Method.POST));
            return;
        }
        if (method == Method.POST) {
            markHelp(exchange, found.pattern());
        }
        if (method == Method.GET && isTheSameForEveryVisitor(exchange, target)) {
            Kept kept = pageCache.find(exchange.pageKey()).orElse(null);
            if (kept != null) {
                responses.kept(exchange, kept);
                return;
            }
            exchange.mayBeKept(pageCache.version());
        }
        handlers.answer(exchange, target);
    }

    private boolean mayOpen(Exchange exchange, Target target, Map<String, String> parameters) {
        Permission required = target.required();
        boolean helped = exchange.actor() instanceof Actor.Citizen citizen
                && citizen.helpedBy().isPresent();
        if (helped && required.code().equals(CorePermissions.USE_ACCOUNT.code())) {
            throw new RefusedRequest(Reason.FORBIDDEN, required.code());
        }
        String object = required.object().map(parameters::get).orElse("");
        return identity.access().allows(exchange.actor(), required, target.owner(), object);
    }

    /** Writes that an agent is about to do something in somebody's name, so that nothing is done without that mark. */
    private void markHelp(Exchange exchange, String pattern) {
        if (exchange.actor() instanceof Actor.Citizen citizen
                && citizen.helpedBy().isPresent()) {
            String agent = exchange.account().map(Account::staffName).orElse("");
            String channel = exchange.session().map(Session::channel).orElse("");
            identity.database().write(handle -> {
                identity.trace()
                        .helped(handle, citizen.helpedBy().get(), agent, citizen.personId(), "form", pattern, channel);
                return true;
            });
        }
    }

    private static boolean isTheSameForEveryVisitor(Exchange exchange, Target target) {
        return target.required().defaultAudience() == Audience.ANYONE
                && exchange.actor() instanceof Actor.Visitor
                && exchange.station().isEmpty()
                && !exchange.isHead();
    }

    private void receive(Exchange exchange, Target target) throws IOException {
        var request = exchange.servletRequest();
        if (target instanceof Target.OfOneClick) {
            exchange.received(forms.read(request, exchange.session().isPresent()));
            return;
        }
        if (!origins.allows(
                request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), request.getHeader("Host"))) {
            throw new RefusedRequest(Reason.FORGED, "a form of another site");
        }
        exchange.received(forms.read(request, exchange.session().isPresent()));
        String token = exchange.form(FormTokens.FIELD).orElse("");
        if (!tokens.matches(exchange.holder(), token)) {
            throw new RefusedRequest(Reason.FORGED, "a form without its token");
        }
    }

    private void openFile(Exchange exchange, Method method, List<String> segments) throws IOException {
        if (method == Method.GET) {
            Asset asset = assets.find(String.join("/", segments)).orElse(null);
            if (asset != null) {
                responses.asset(exchange, asset);
                return;
            }
        }
        exchange.identify();
        String section = segments.isEmpty() ? "/" : "/" + segments.get(0);
        for (InstalledPlugin plugin : plugins.get()) {
            if (section.equals(plugin.descriptor().addressPrefix())) {
                refuseClosed(plugin, exchange);
            }
        }
        throw new RefusedRequest(Reason.NOT_FOUND, "");
    }

    /** Says that a plugin that is not wanted does not exist, and that one that fails is suspended. */
    private static void refuseClosed(InstalledPlugin plugin, Exchange exchange) {
        if (plugin.isServing()) {
            return;
        }
        PluginStatus status = plugin.status();
        if (!status.enabled() || status.state() == State.DISABLED) {
            throw new RefusedRequest(Reason.NOT_FOUND, "a module that is switched off");
        }
        throw new RefusedRequest(Reason.UNAVAILABLE, HandlerCall.nameOf(plugin, exchange.locale()));
    }
}
