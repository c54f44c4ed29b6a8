package org.territoireouvert.runner.web.server.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.server.Exchange;

/** How files that everybody may read are sent: recognised by their validators, compressed while they are written. */
public final class PublicFiles {

    /** For a minute nobody asks again; then the site says whether it changed, was hidden or removed. */
    static final String KEPT = "public, max-age=60, must-revalidate";

    private static final int NOT_MODIFIED = 304;
    private static final int BUFFER = 16_384;

    private PublicFiles() {}

    /** Writes the headers; tells whether the client has the file already, so that no bytes follow. */
    public static boolean isKnown(Exchange exchange, Publication publication) {
        HttpServletRequest request = exchange.servletRequest();
        HttpServletResponse response = exchange.servletResponse();
        response.setHeader("Cache-Control", KEPT);
        response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
        String tag = publication.version().map(PublicFiles::tag).orElse("");
        publication.version().ifPresent(version -> response.setHeader("ETag", tag));
        publication.changedAt().ifPresent(at -> response.setHeader("Last-Modified", httpDate(at)));
        String known = request.getHeader("If-None-Match");
        boolean same = known == null
                ? publication.changedAt().filter(at -> isNotAfter(at, request)).isPresent()
                : !tag.isEmpty() && (known.equals("*") || known.contains(tag.substring(2)));
        if (same) {
            response.setStatus(NOT_MODIFIED);
        }
        return same;
    }

    /** Returns where the bytes go: compressed when the client reads that. */
    public static OutputStream stream(Exchange exchange) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        String encodings = Objects.requireNonNullElse(exchange.servletRequest().getHeader("Accept-Encoding"), "");
        if (!encodings.contains("gzip")) {
            return response.getOutputStream();
        }
        response.setHeader("Content-Encoding", "gzip");
        return new GZIPOutputStream(response.getOutputStream(), BUFFER);
    }

    private static boolean isNotAfter(Instant changedAt, HttpServletRequest request) {
        String since = request.getHeader("If-Modified-Since");
        if (since == null) {
            return false;
        }
        try {
            Instant known = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
            return !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A weak validator: the same file goes out compressed and as it is. */
    private static String tag(String version) {
        CRC32C checksum = new CRC32C();
        checksum.update(version.getBytes(StandardCharsets.UTF_8));
        long value = checksum.getValue() << Integer.SIZE | version.hashCode() & 0xffffffffL;
        return "W/\"" + Long.toHexString(value) + "\"";
    }
}
