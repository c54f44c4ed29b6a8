package org.territoireouvert.runner.web.server.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.web.asset.Assets.Asset;
import org.territoireouvert.runner.web.cache.PageCache;
import org.territoireouvert.runner.web.server.Exchange;
import org.territoireouvert.runner.web.server.answer.ErrorPages.ErrorText;

/** Writes answers with their caching rules. */
public final class ResponseWriter {

    private static final int NOT_MODIFIED = 304;
    private static final int SEE_OTHER = 303;
    private static final String VARY = "Cookie, Accept-Language";
    private static final String NO_STORE = "no-store";

    private final Json json;
    private final PageCache pageCache;

    /** Writes documents with this JSON and keeps pages there. */
    public ResponseWriter(Json json, PageCache pageCache) {
        this.json = json;
        this.pageCache = pageCache;
    }

    /**
     * Writes a page. One that a visitor may keep carries a validator that is the same as long as the page is, its nonce
     * aside.
     */
    void html(Exchange exchange, int status, String html, String nonce, String formToken) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        if (status == 200) {
            exchange.notes().showPage();
        }
        boolean visitor = exchange.actor() instanceof Actor.Visitor && !exchange.holdsSecret();
        boolean holdsForm = html.contains(formToken);
        if (holdsForm) {
            exchange.keepVisit();
        }
        exchange.station()
                .filter(station -> !station.home().equals(exchange.path()))
                .ifPresent(station ->
                        response.setHeader("Refresh", station.idle().toSeconds() + "; url=" + station.home()));
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", visitor && status == 200 ? "private, no-cache" : NO_STORE);
        response.setHeader("Vary", VARY);
        if (visitor && status == 200 && !"POST".equals(exchange.servletRequest().getMethod())) {
            String stable = html.replace(nonce, "");
            String tag = tag(stable.length() == html.length() ? body : stable.getBytes(StandardCharsets.UTF_8));
            response.setHeader("ETag", tag);
            if (!holdsForm
                    && stable.length() == html.length()
                    && exchange.framing().isEmpty()) {
                exchange.versionRead().ifPresent(version -> pageCache.keep(exchange.pageKey(), body, tag, version));
            }
            if (matches(exchange.servletRequest().getHeader("If-None-Match"), tag)) {
                // Without a policy, the browser keeps the one with the nonce of the page that it has.
                response.setHeader("Content-Security-Policy", null);
                response.setStatus(NOT_MODIFIED);
                return;
            }
        }
        response.setHeader("Content-Security-Policy", SecurityHeaders.policy(nonce, exchange.framing()));
        bytes(exchange, status, "text/html; charset=utf-8", body);
    }

    /** Writes a page that was kept; it holds neither a form nor a script. */
    public void kept(Exchange exchange, PageCache.Kept kept) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        exchange.notes().showPage();
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", VARY);
        response.setHeader("ETag", kept.entityTag());
        if (matches(exchange.servletRequest().getHeader("If-None-Match"), kept.entityTag())) {
            response.setStatus(NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", SecurityHeaders.policy(Token.nonce()));
        bytes(exchange, 200, "text/html; charset=utf-8", kept.body());
    }

    /** Leads to another address of the site. */
    public void redirect(Exchange exchange, String path) {
        HttpServletResponse response = exchange.servletResponse();
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", NO_STORE);
        response.setContentLength(0);
    }

    /** Has the browser go to another site once it has the page that follows; that site does not learn from where it comes. */
    public void goAbroad(Exchange exchange, URI address) {
        HttpServletResponse response = exchange.servletResponse();
        response.setHeader("Refresh", "0; url=" + address.toASCIIString());
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Sends a document. */
    public void json(Exchange exchange, int status, @Nullable Object value) throws IOException {
        exchange.servletResponse().setHeader("Cache-Control", "no-cache");
        document(exchange, status, "application/json; charset=utf-8", value);
    }

    /** Writes a problem document (RFC 9457). */
    void problem(Exchange exchange, ErrorText error, String reason) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", error.title());
        document.put("status", error.status());
        document.put("detail", error.text());
        document.put("instance", exchange.path());
        if (!reason.isEmpty()) {
            document.put("errors", List.of(reason));
        }
        document.put("requestId", exchange.requestId());
        exchange.servletResponse().setHeader("Cache-Control", NO_STORE);
        document(exchange, error.status(), "application/problem+json; charset=utf-8", document);
    }

    private void document(Exchange exchange, int status, String type, @Nullable Object value) throws IOException {
        StringWriter text = new StringWriter();
        json.write(value, text);
        bytes(exchange, status, type, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file of the look, which browsers keep. */
    public void asset(Exchange exchange, Asset asset) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        response.setHeader(
                "Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "public, max-age=300");
        response.setHeader("ETag", asset.entityTag());
        response.setHeader("Vary", "Accept-Encoding");
        if (matches(exchange.servletRequest().getHeader("If-None-Match"), asset.entityTag())) {
            response.setStatus(NOT_MODIFIED);
            return;
        }
        String encodings = exchange.servletRequest().getHeader("Accept-Encoding");
        boolean gzip = asset.gzipped().length > 0 && encodings != null && encodings.contains("gzip");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        bytes(exchange, 200, asset.contentType(), gzip ? asset.gzipped() : asset.body());
    }

    /** Starts a file; its bytes follow. */
    public void downloadHead(Exchange exchange, Response.Download download, boolean inline) {
        HttpServletResponse response = exchange.servletResponse();
        response.setStatus(200);
        response.setContentType(download.contentType());
        response.setHeader("Cache-Control", exchange.actor() instanceof Actor.Visitor ? "private, no-cache" : NO_STORE);
        if (download.elsewhere()) {
            SecurityHeaders.allowUseElsewhere(response::setHeader);
        }
        if (!inline) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"");
        }
    }

    private static void bytes(Exchange exchange, int status, String type, byte[] body) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!exchange.isHead()) {
            response.getOutputStream().write(body);
        }
    }

    /** Returns a weak validator: 64 bits that the processor computes in one pass each. */
    private static String tag(byte[] body) {
        CRC32C checksum = new CRC32C();
        checksum.update(body);
        return "W/\"" + Long.toHexString(checksum.getValue() << Integer.SIZE | Arrays.hashCode(body) & 0xffffffffL)
                + "\"";
    }

    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        return ifNoneMatch.equals("*") || ifNoneMatch.contains(opaque);
    }
}
