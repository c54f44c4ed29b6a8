package org.territoireouvert.runner.web.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Browser;
import org.territoireouvert.api.web.Station;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.identity.FormTokens;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.Sessions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.route.StrictText;
import org.territoireouvert.runner.web.route.Target;
import org.territoireouvert.runner.web.server.answer.AnswerNotes;
import org.territoireouvert.runner.web.server.answer.SecurityHeaders;

/** One request and its answer. Used by one thread at a time. */
public final class Exchange implements CoreRequest {

    static final String LANGUAGE_COOKIE = "langue";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Site site;
    private final String requestId;
    private final VisitCookie visit;
    private final StationCookie station;

    private Actor actor = new Actor.Visitor();
    private String pattern = "-";
    private String plugin = "";
    private Map<String, String> pathParameters = Map.of();
    private @Nullable Map<String, List<String>> query;
    private FormReader.Form form = FormReader.Form.EMPTY;
    private @Nullable SignedIn signedIn;
    private boolean holdsSecret;
    private final AnswerNotes notes = new AnswerNotes();
    private String framing = "";
    private OptionalLong versionRead = OptionalLong.empty();

    Exchange(HttpServletRequest request, HttpServletResponse response, Site site, String requestId) {
        this.request = request;
        this.response = response;
        this.site = site;
        this.requestId = requestId;
        this.visit = new VisitCookie(this, site.visitCookie());
        this.station = new StationCookie(this, site);
    }

    public HttpServletRequest servletRequest() {
        return request;
    }

    public HttpServletResponse servletResponse() {
        return response;
    }

    public String requestId() {
        return requestId;
    }

    String pattern() {
        return pattern;
    }

    /** Returns what a page that is the same for every visitor is kept under. */
    public String pageKey() {
        return locale().getLanguage() + " " + request.getRequestURI() + "?" + rawQuery();
    }

    /** Allows that the page is kept, with the state of the data before it was begun. */
    void mayBeKept(long version) {
        versionRead = OptionalLong.of(version);
    }

    public OptionalLong versionRead() {
        return versionRead;
    }

    public boolean holdsSecret() {
        return holdsSecret;
    }

    public boolean isHead() {
        return "HEAD".equals(request.getMethod());
    }

    /** Tells whether a program asks, which is not led to a page to sign in. */
    public boolean isApi() {
        return asker().isProgram();
    }

    /** Tells whether an error is said as a document: to programs, and to whatever asks for a data file and names no pages. */
    public boolean readsDocuments() {
        return asker().readsDocuments();
    }

    private Asker asker() {
        return new Asker(path(), accepts());
    }

    void found(RouteTable.Found found) {
        pattern = found.pattern();
        plugin = found.target() instanceof Target.OfPlugin target
                ? target.plugin().id().value()
                : "";
        pathParameters = found.parameters();
    }

    void received(FormReader.Form received) {
        form = received;
    }

    FormReader.Form form() {
        return form;
    }

    /** Looks who asks; without a session this costs nothing. */
    void identify() {
        String secret = cookie(site.sessionCookie()).orElse("");
        if (secret.isEmpty()) {
            return;
        }
        site.signedIn(secret).ifPresent(found -> {
            found.newSecret()
                    .ifPresent(renewed -> keepSession(renewed, found.session().staff()));
            signedIn = found;
            actor = found.actor(path());
        });
    }

    /**
     * Returns what the form token is bound to: the session, or else the visit, which begins now if there is none. Not to the secret
     * of the session, so that forms that are open in other tabs survive its renewal.
     */
    public String holder() {
        return session().map(session -> "s:" + session.id()).orElseGet(() -> "v:" + visit.secret());
    }

    /** Sends the cookie of a visit that began with this request, for a page that holds a form. */
    public void keepVisit() {
        visit.keep();
    }

    @Override
    public String visit() {
        String secret = visit.secret();
        visit.keep();
        return secret;
    }

    @Override
    public String device() {
        return Device.of(request.getHeader("User-Agent"));
    }

    @Override
    public Optional<Session> session() {
        return Optional.ofNullable(signedIn).map(SignedIn::session);
    }

    @Override
    public Optional<Account> account() {
        return Optional.ofNullable(signedIn).map(SignedIn::account);
    }

    /** Returns whom the agent who asks helps. */
    Optional<Account> helped() {
        return Optional.ofNullable(signedIn).flatMap(SignedIn::helped);
    }

    @Override
    public Optional<String> sessionSecret() {
        return cookie(site.sessionCookie()).filter(Token::isPlausible);
    }

    @Override
    public void keepSession(String secret, boolean staff) {
        setCookie(site.sessionCookie(), secret, staff ? Duration.ofSeconds(-1) : Sessions.CITIZEN_LONGEST);
    }

    @Override
    public void dropSession() {
        setCookie(site.sessionCookie(), "", Duration.ZERO);
    }

    public Optional<Station> station() {
        return station.owned().map(Stations.Owned::station);
    }

    /** On the first page of a station nobody is signed in, and nothing is left of who was there before. */
    void leaveAtHome() {
        boolean home =
                station().filter(station -> station.home().equals(path())).isPresent();
        if (home && (signedIn != null || visit.isThere())) {
            signOut();
        }
    }

    /** Ends the session and the visit. */
    void signOut() {
        site.identity().signIn().end(this);
        signedIn = null;
        actor = new Actor.Visitor();
        visit.end();
    }

    @Override
    public Browser browser() {
        return new StationBrowser(station, this::signOut, plugin);
    }

    @Override
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        fields.remove(FormTokens.FIELD);
        return fields;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Locale locale() {
        return cookie(LANGUAGE_COOKIE)
                .or(() -> Optional.ofNullable(servletRequest().getHeader("Accept-Language")))
                .map(PreferredLanguage::of)
                .orElse(Locale.FRENCH);
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    public String rawQuery() {
        String raw = request.getQueryString();
        return raw == null ? "" : raw;
    }

    @Override
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route " + pattern + " has no parameter \"" + name + "\"");
        }
        return value;
    }

    @Override
    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst();
    }

    @Override
    public List<String> queryAll(String name) {
        return withoutBlank(readQuery().getOrDefault(name, List.of()));
    }

    public Map<String, List<String>> readQuery() {
        if (query == null) {
            query = StrictText.parameters(rawQuery(), false, FormReader.MOST_FIELDS);
        }
        return query;
    }

    @Override
    public Optional<String> form(String name) {
        return formAll(name).stream().findFirst();
    }

    @Override
    public List<String> formAll(String name) {
        return withoutBlank(form.fields().getOrDefault(name, List.of()));
    }

    @Override
    public Optional<Upload> upload(String name) {
        return uploads(name).stream().findFirst();
    }

    @Override
    public List<Upload> uploads(String name) {
        return List.copyOf(form.files().getOrDefault(name, List.of()));
    }

    @Override
    public String clientAddress() {
        return site.clients().of(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For"));
    }

    @Override
    public Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void setCookie(String name, String value, Duration lifetime) {
        response.addHeader("Set-Cookie", SessionCookie.header(name, value, lifetime, site.isSecure()));
    }

    @Override
    public String siteAddress() {
        return site.address();
    }

    @Override
    public String host() {
        return Objects.requireNonNullElse(request.getHeader("Host"), "localhost");
    }

    @Override
    public Set<String> queryNames() {
        return readQuery().keySet();
    }

    @Override
    public String accepts() {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "");
    }

    @Override
    public void publish(Publication howItIsKept) {
        notes.publish(howItIsKept);
    }

    /** Returns what is known of the answer before it is sent. */
    public AnswerNotes notes() {
        return notes;
    }

    @Override
    public void allowPasskeys() {
        SecurityHeaders.allowPasskeys(response::setHeader);
    }

    @Override
    public void holdSecret() {
        holdsSecret = true;
        // With "no-referrer" browsers send a form of the page with the origin "null", which is no origin of ours.
        response.setHeader("Referrer-Policy", "strict-origin");
    }

    @Override
    public void allowFraming(List<String> origins) {
        framing = String.join(" ", origins);
    }

    @Override
    public void allowUseElsewhere() {
        SecurityHeaders.allowUseElsewhere(response::setHeader);
    }

    /** Returns the sites that may show the page in a frame; empty for none. */
    public String framing() {
        return framing;
    }

    private static List<String> withoutBlank(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
