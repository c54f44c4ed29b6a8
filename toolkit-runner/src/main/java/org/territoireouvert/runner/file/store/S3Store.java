package org.territoireouvert.runner.file.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.territoireouvert.runner.configuration.FileSettings.S3;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Keeps bytes in a bucket of a storage that speaks S3, addressed by path. Its provider backs it up, a backup of ours does not. */
public final class S3Store implements ByteStore {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String EMPTY = RequestSignature.hash(new byte[0]);
    private static final int NOT_FOUND = 404;
    private static final int GOOD = 300;
    private static final int LONGEST_LIST = 4 * 1_024 * 1_024;

    private final S3 settings;
    private final InstantSource clock;
    private final RequestSignature signature;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    /** Uses a bucket that exists. */
    public S3Store(S3 settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.signature = new RequestSignature(settings.region(), settings.accessKey(), settings.secretKey());
    }

    private URI address(String rest) {
        String endpoint = settings.endpoint().toString().replaceAll("/$", "");
        return URI.create(endpoint + "/" + settings.bucket() + rest);
    }

    @Override
    public void put(String name, Path content) throws IOException {
        MessageDigest digest = RequestSignature.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(content), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        finish(send("PUT", address("/" + name), Map.of(), hash, BodyPublishers.ofFile(content)), name);
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        Map<String, String> range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        HttpResponse<InputStream> answer = send("GET", address("/" + name), range, EMPTY, BodyPublishers.noBody());
        if (answer.statusCode() >= GOOD) {
            finish(answer, name);
        }
        return new LimitedStream(answer.body(), length);
    }

    @Override
    public void remove(String name) throws IOException {
        HttpResponse<InputStream> answer =
                send("DELETE", address("/" + name), Map.of(), EMPTY, BodyPublishers.noBody());
        if (answer.statusCode() == NOT_FOUND) {
            answer.body().close();
            return;
        }
        finish(answer, name);
    }

    @Override
    public List<Kept> list(String after, int limit) throws IOException {
        String query = "?list-type=2&max-keys=" + limit
                + (after.isEmpty() ? "" : "&start-after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        HttpResponse<InputStream> answer = send("GET", address(query), Map.of(), EMPTY, BodyPublishers.noBody());
        if (answer.statusCode() >= GOOD) {
            finish(answer, "list");
        }
        try (InputStream body = answer.body()) {
            return read(body.readNBytes(LONGEST_LIST));
        }
    }

    private static List<Kept> read(byte[] document) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList contents = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getElementsByTagName("Contents");
            List<Kept> kept = new ArrayList<>();
            for (int index = 0; index < contents.getLength(); index++) {
                Element one = (Element) contents.item(index);
                kept.add(new Kept(text(one, "Key"), Instant.parse(text(one, "LastModified"))));
            }
            return kept;
        } catch (ParserConfigurationException | SAXException | java.time.DateTimeException e) {
            throw new IOException("The storage answered no list", e);
        }
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private HttpResponse<InputStream> send(
            String method, URI address, Map<String, String> headers, String hash, BodyPublisher body)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(LIMIT).method(method, body);
        signature.sign(method, address, headers, hash, clock.instant()).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the storage was asked", e);
        }
    }

    /** Lets the connection go; says what went wrong without what the storage wrote, which may hold names. */
    private static void finish(HttpResponse<InputStream> answer, String name) throws IOException {
        answer.body().close();
        if (answer.statusCode() == NOT_FOUND) {
            throw new NoSuchFileException(name);
        }
        if (answer.statusCode() >= GOOD) {
            throw new IOException("The storage answered " + answer.statusCode());
        }
    }
}
