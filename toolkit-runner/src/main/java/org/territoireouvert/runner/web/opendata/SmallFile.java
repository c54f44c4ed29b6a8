package org.territoireouvert.runner.web.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;

/** A public file that is small enough to be written before it is sent, and is recognised by what stands in it. */
final class SmallFile {

    private SmallFile() {}

    /** Writes the file; a client that has the same one is told so instead. */
    static Response.Download answer(CoreRequest request, String name, String mediaType, Response.Content content)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        content.writeTo(written);
        String text = written.toString(StandardCharsets.UTF_8);
        request.publish(new Publication(Optional.of(text), Optional.empty(), true));
        return new Response.Download(name, mediaType, written::writeTo);
    }
}
