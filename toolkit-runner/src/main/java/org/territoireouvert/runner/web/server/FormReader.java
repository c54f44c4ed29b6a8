package org.territoireouvert.runner.web.server;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.route.StrictText;

/**
 * Reads forms within limits: 256 kB and 1000 fields; with files 10 MB each, 50 parts and 12 MB in all, 64 MB of who is signed in. Of a
 * form that takes several files, which it says in a hidden field, a file that is too large comes without its content.
 */
final class FormReader {

    static final int MOST_FIELDS = 1_000;
    static final int MOST_PARTS = 50;

    /** Hidden field of {@code #filesFormStart}. */
    static final String SEVERAL = "_fichiers";

    private static final int LARGEST_FORM = 256 * 1_024;
    private static final long LARGEST_FILE = 10L * 1_024 * 1_024;
    private static final long LARGEST_UPLOAD = 12L * 1_024 * 1_024;
    private static final long LARGEST_SIGNED_IN = 64L * 1_024 * 1_024;
    private static final int KEPT_IN_MEMORY = 16 * 1_024;
    private static final String INCOMING = "incoming";
    private static final String MULTIPART_ATTRIBUTE = "org.eclipse.jetty.multipartConfig";

    /** A file of a form, kept in a private folder until the request ends. */
    record ReceivedFile(Part part) implements Upload {

        boolean isTooLarge() {
            return part.getSize() > LARGEST_FILE;
        }

        @Override
        public String name() {
            String submitted = part.getSubmittedFileName();
            String name = submitted == null ? "" : submitted;
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        @Override
        public long size() {
            return part.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return isTooLarge() ? InputStream.nullInputStream() : part.getInputStream();
        }
    }

    /** What was sent; the parts are to be deleted when the request ends. */
    record Form(Map<String, List<String>> fields, Map<String, List<ReceivedFile>> files, Collection<Part> parts) {
        static final Form EMPTY = new Form(Map.of(), Map.of(), List.of());
    }

    private final Path folder;

    /**
     * Creates a reader. Files wait in a folder that only this user can open, beside those of other processes.
     *
     * @param dataDirectory of the instance
     */
    FormReader(Path dataDirectory) {
        this.folder = dataDirectory.resolve(INCOMING);
        try {
            PrivateFolder.create(folder);
        } catch (IOException e) {
            throw new ToolkitException(
                    new ErrorCode("DATA_NOT_WRITABLE", ErrorCode.Kind.ENVIRONMENT),
                    "Le dossier « " + folder
                            + " » ne peut pas être préparé : vérifiez ses droits et la place du disque.",
                    e);
        }
    }

    /**
     * Reads one.
     *
     * @param signedIn whether who sends it is known
     */
    Form read(HttpServletRequest request, boolean signedIn) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (media) {
            case "multipart/form-data" -> readMultipart(request, signedIn ? LARGEST_SIGNED_IN : LARGEST_UPLOAD);
            case "application/x-www-form-urlencoded" ->
                new Form(
                        StrictText.parameters(StrictText.utf8(readBody(request)), true, MOST_FIELDS),
                        Map.of(),
                        List.of());
            default -> {
                readBody(request);
                yield Form.EMPTY;
            }
        };
    }

    private static byte[] readBody(HttpServletRequest request) throws IOException {
        refuseLarger(request, LARGEST_FORM);
        byte[] body = request.getInputStream().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw tooLarge();
        }
        return body;
    }

    private static void refuseLarger(HttpServletRequest request, long limit) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
    }

    private static RefusedRequest tooLarge() {
        return new RefusedRequest(Reason.TOO_LARGE, "a body over its limit");
    }

    private Form readMultipart(HttpServletRequest request, long largest) throws IOException {
        refuseLarger(request, largest);
        request.setAttribute(
                MULTIPART_ATTRIBUTE, new MultipartConfigElement(folder.toString(), largest, largest, KEPT_IN_MEMORY));
        Collection<Part> parts = parts(request);
        try {
            return sort(parts);
        } catch (RefusedRequest | IOException e) {
            delete(parts);
            throw e;
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            Collection<Part> parts = request.getParts();
            if (parts.size() > MOST_PARTS) {
                delete(parts);
                throw new RefusedRequest(Reason.MALFORMED, "more than " + MOST_PARTS + " parts");
            }
            return parts;
        } catch (IOException | ServletException | IllegalStateException | HttpException.RuntimeException e) {
            throw isAboutSize(e) ? tooLarge() : new RefusedRequest(Reason.MALFORMED, "parts that cannot be read");
        }
    }

    private static boolean isAboutSize(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof HttpException http && http.getCode() == Reason.TOO_LARGE.status()
                    || text.contains("size exceeded")
                    || text.contains("length exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static Form sort(Collection<Part> parts) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, List<ReceivedFile>> files = new LinkedHashMap<>();
        long text = 0;
        for (Part part : parts) {
            StrictText.refuseControls(part.getName(), false);
            if (part.getSubmittedFileName() != null) {
                // An empty file is one; a field for which nobody chose a file comes without a name.
                if (part.getSize() > 0 || !part.getSubmittedFileName().isEmpty()) {
                    files.computeIfAbsent(part.getName(), key -> new ArrayList<>(1))
                            .add(new ReceivedFile(part));
                }
                continue;
            }
            text += part.getSize();
            if (text > LARGEST_FORM) {
                throw tooLarge();
            }
            String value = StrictText.utf8(part.getInputStream().readAllBytes());
            StrictText.refuseControls(value, true);
            fields.computeIfAbsent(part.getName(), key -> new ArrayList<>(1)).add(value);
        }
        boolean tooLarge = files.values().stream().flatMap(List::stream).anyMatch(ReceivedFile::isTooLarge);
        if (tooLarge && !fields.containsKey(SEVERAL)) {
            throw tooLarge();
        }
        return new Form(fields, files, parts);
    }

    static void delete(Collection<Part> parts) {
        for (Part part : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                // The folder is emptied at the next start.
            }
        }
    }
}
