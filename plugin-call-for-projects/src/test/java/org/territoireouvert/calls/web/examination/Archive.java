package org.territoireouvert.calls.web.examination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.territoireouvert.testkit.TestBrowser;

/** Reads an archive that somebody downloads. */
final class Archive {

    private Archive() {}

    /** Returns the texts of its files by their names. */
    static Map<String, String> read(TestBrowser browser, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] bytes = client.send(
                            HttpRequest.newBuilder(URI.create(browser.address(path)))
                                    .header(
                                            "Cookie",
                                            "ouvert=" + browser.cookie("ouvert").orElseThrow())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            Map<String, String> files = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        }
    }
}
