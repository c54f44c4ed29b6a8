package org.territoireouvert.runner.web.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.ClientAddresses;
import org.territoireouvert.runner.identity.FormTokens;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.web.account.AccountPages;
import org.territoireouvert.runner.web.admin.AdminPages;
import org.territoireouvert.runner.web.admin.backup.BackupPages;
import org.territoireouvert.runner.web.admin.home.HomeDesk;
import org.territoireouvert.runner.web.admin.setting.CoreSettingsPages;
import org.territoireouvert.runner.web.audit.AuditPages;
import org.territoireouvert.runner.web.cache.PageCache;
import org.territoireouvert.runner.web.content.ContentPages;
import org.territoireouvert.runner.web.editorial.EditorialPages;
import org.territoireouvert.runner.web.editorial.desk.DeskPages;
import org.territoireouvert.runner.web.file.FilePages;
import org.territoireouvert.runner.web.history.HistoryPages;
import org.territoireouvert.runner.web.level.LevelPages;
import org.territoireouvert.runner.web.mail.MailPages;
import org.territoireouvert.runner.web.moderation.ModerationPages;
import org.territoireouvert.runner.web.notification.NotificationPages;
import org.territoireouvert.runner.web.opendata.OpenDataPages;
import org.territoireouvert.runner.web.organisation.OrganisationPages;
import org.territoireouvert.runner.web.people.PeoplePages;
import org.territoireouvert.runner.web.provider.ProviderPages;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.search.SearchPages;
import org.territoireouvert.runner.web.server.answer.ErrorPages;
import org.territoireouvert.runner.web.server.answer.JettyErrors;
import org.territoireouvert.runner.web.server.answer.PageWriter;
import org.territoireouvert.runner.web.server.answer.ResponseWriter;
import org.territoireouvert.runner.web.server.answer.SecurityHeaders;
import org.territoireouvert.runner.web.signin.SignInPages;
import org.territoireouvert.runner.web.site.SitePages;
import org.territoireouvert.runner.web.staff.StaffPages;
import org.territoireouvert.runner.web.staff.own.OwnPages;
import org.territoireouvert.runner.web.territory.TerritorySuggestions;
import org.territoireouvert.runner.web.work.ScheduledJobPages;

/**
 * Serves the site. One Javalin handler takes every request to our own route table, which is replaced as a whole when
 * plugins come or go, so that the web server itself never has to be built again.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final Logger ACCESS = LoggerFactory.getLogger("ouvert.access");
    private static final String REQUEST_ID = "requestId";

    private final WebParts parts;
    private final Site site;
    private final SecurityHeaders headers;
    private final RequestIds ids = new RequestIds();
    private final Dispatcher dispatcher;
    private final ErrorPages errors;
    private final List<PageSet> pageSets;
    private final PageCache pageCache = new PageCache();

    private volatile RouteTable routes;
    private @Nullable Javalin javalin;

    /** Creates a server that does not listen yet; the tables of the runtime must be there. */
    public WebServer(WebParts parts) {
        this.parts = parts;
        Configuration configuration = parts.configuration();
        this.site = new Site(
                parts.isSecure(),
                parts.identity(),
                new ClientAddresses(configuration.trustedProxies()),
                parts.services().address(),
                new Stations(new KeyedHash(parts.secret()), parts.clock()));
        this.headers = new SecurityHeaders(configuration
                .publicUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent());
        this.errors = new ErrorPages(parts.messages(), parts.renderer());
        FormTokens tokens = new FormTokens(InstanceSecret.read(parts.database(), parts.clock()));
        ResponseWriter responses = new ResponseWriter(parts.json(), pageCache);
        PageWriter pages = new PageWriter(
                parts.renderer(),
                errors,
                tokens,
                parts.identity().access(),
                parts.notifications().notices(),
                responses);
        this.pageSets = List.of(
                new SitePages(parts),
                new OpenDataPages(parts),
                new EditorialPages(parts),
                new DeskPages(parts),
                new AdminPages(parts, this::refresh),
                new HomeDesk(parts),
                new BackupPages(parts),
                new CoreSettingsPages(parts),
                new SignInPages(parts),
                new ProviderPages(parts),
                new StaffPages(parts),
                new OwnPages(parts),
                new PeoplePages(parts),
                new LevelPages(parts),
                new AccountPages(parts),
                new HistoryPages(parts),
                new FilePages(parts),
                new OrganisationPages(parts),
                new TerritorySuggestions(parts),
                new AuditPages(parts),
                new NotificationPages(parts),
                new MailPages(parts),
                new ScheduledJobPages(parts),
                new ContentPages(parts),
                new ModerationPages(parts),
                new SearchPages(parts));
        this.routes = buildRoutes();
        FormReader forms = new FormReader(configuration.dataDirectory());
        this.dispatcher = new Dispatcher(() -> routes, parts, tokens, forms, pages, responses, pageCache);
    }

    /**
     * Starts to listen.
     *
     * @return the port, also when any free one was asked for
     * @throws ToolkitException {@code PORT_IN_USE} when another program listens there already
     */
    public int start() {
        refresh();
        Javalin created = Javalin.create(this::configure);
        javalin = created;
        try {
            created.start();
        } catch (JavalinBindException e) {
            created.stop();
            throw new ToolkitException(
                    new ErrorCode("PORT_IN_USE", ErrorCode.Kind.ENVIRONMENT),
                    parts.messages()
                            .format(
                                    Locale.FRENCH,
                                    "server.port-in-use",
                                    Integer.toString(parts.configuration().port()),
                                    parts.configuration().host()),
                    e);
        }
        parts.services().address().servedOn(created.port());
        return created.port();
    }

    /** Reads the routes of all plugins again: call it when a plugin has started after this server. */
    public void refresh() {
        routes = buildRoutes();
        pageCache.forget();
    }

    /** Returns every route that is answered now, by address and method. */
    public List<RouteTable.Declared> routes() {
        return routes.declared();
    }

    /** Forgets the pages that were kept, because something was written. */
    public void forgetPages() {
        pageCache.forget();
    }

    /** Answers the requests that have begun, ten seconds at most, and stops. */
    @Override
    public void close() {
        Javalin running = javalin;
        if (running != null) {
            javalin = null;
            try {
                running.stop();
            } catch (JavalinException e) {
                LOG.warn("Some requests had not ended after ten seconds and were cut: {}", e.getMessage());
            }
        }
    }

    private RouteTable buildRoutes() {
        RouteTable.Builder builder = RouteTable.builder();
        pageSets.forEach(pages -> pages.addTo(builder));
        parts.plugins().get().forEach(builder::plugin);
        return builder.build();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.jetty.host = parts.configuration().host();
        config.jetty.port = parts.configuration().port();
        config.jetty.modifyHttpConfiguration(JettyLimits::apply);
        config.jetty.modifyServer(server -> JettyLimits.apply(server, new JettyErrors(errors, headers, ids)));
        config.jetty.modifyServletContextHandler(context -> context.setMaxFormKeys(FormReader.MOST_PARTS));
        config.routes.before(context -> {
            serve(context.req(), context.res());
            context.skipRemainingHandlers();
        });
    }

    private void count(Exchange exchange) {
        HttpServletRequest request = exchange.servletRequest();
        if (exchange.notes().isPublicPage() && "GET".equals(request.getMethod())) {
            String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
            parts.data().audience().shown(exchange.pattern(), userAgent);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        String requestId = ids.next();
        MDC.put(REQUEST_ID, requestId);
        Exchange exchange = new Exchange(request, response, site, requestId);
        try {
            headers.write(response::setHeader, requestId);
            dispatcher.answer(exchange);
        } catch (IOException e) {
            JettyLimits.abort(request);
        } finally {
            count(exchange);
            ACCESS.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    exchange.pattern(),
                    response.getStatus(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            MDC.remove(REQUEST_ID);
        }
    }
}
