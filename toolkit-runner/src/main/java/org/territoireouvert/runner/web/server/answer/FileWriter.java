package org.territoireouvert.runner.web.server.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.web.route.ServedFile;
import org.territoireouvert.runner.web.server.Exchange;

/**
 * Sends a file that somebody added so that nothing in it can act on this site: never sniffed, in a sandbox without scripts, saved
 * unless it is a picture.
 */
public final class FileWriter {

    private static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206;
    private static final int OUT_OF_RANGE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** A part of the bytes. */
    private record Part(long from, long length) {}

    private FileWriter() {}

    /** Sends a file, or the part that was asked for. */
    public static void write(Exchange exchange, ServedFile.Bytes file) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        String tag = "\"" + file.tag() + "\"";
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", file.everybody() ? PublicFiles.KEPT : "private, no-store");
        response.setHeader("ETag", tag);
        if (tag.equals(exchange.servletRequest().getHeader("If-None-Match"))) {
            response.setStatus(NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader(
                "Content-Disposition",
                (file.shown() ? "inline" : "attachment") + "; filename=\"" + file.fileName() + "\"");
        response.setHeader("Accept-Ranges", "bytes");
        String asked = exchange.servletRequest().getHeader("Range");
        Optional<Part> part = part(asked, file.size());
        if (part.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(OUT_OF_RANGE);
            response.setContentLength(0);
            return;
        }
        send(exchange, file, part.get(), part.get().length() < file.size());
    }

    private static void send(Exchange exchange, ServedFile.Bytes file, Part part, boolean partial) throws IOException {
        HttpServletResponse response = exchange.servletResponse();
        if (exchange.isHead()) {
            response.setContentLengthLong(part.length());
            return;
        }
        // Opened before anything is sent, so that a file that is gone can still be said to be.
        try (InputStream bytes = file.bytes().open(part.from(), part.length())) {
            if (partial) {
                response.setStatus(PARTIAL);
                response.setHeader(
                        "Content-Range",
                        "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + file.size());
            }
            response.setContentLengthLong(part.length());
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** Returns the part that is asked for: all when nothing or something else than one part is; empty when there is no such part. */
    private static Optional<Part> part(@Nullable String range, long size) {
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.of(new Part(0, size));
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(asked.group(2)));
            return last == 0 ? Optional.empty() : Optional.of(new Part(size - last, last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        return from >= size || to < from ? Optional.empty() : Optional.of(new Part(from, to - from + 1));
    }
}
