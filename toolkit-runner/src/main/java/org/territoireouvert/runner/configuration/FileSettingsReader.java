package org.territoireouvert.runner.configuration;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the section {@code files}. */
final class FileSettingsReader {

    private static final String STORAGE = "configuration.expected.s3";
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private FileSettingsReader() {}

    static FileSettings read(WrittenValues values) {
        return new FileSettings(
                values.read(
                        ConfigurationKey.VIRUS_SCANNER,
                        "configuration.expected.virus-scanner",
                        FileSettingsReader::address),
                values.read(
                                ConfigurationKey.S3_ENDPOINT,
                                "configuration.expected.s3-endpoint",
                                FileSettingsReader::endpoint)
                        .map(endpoint -> new FileSettings.S3(
                                endpoint,
                                values.text(ConfigurationKey.S3_REGION).orElse("us-east-1"),
                                values.needed(ConfigurationKey.S3_BUCKET, STORAGE)
                                        .text(),
                                values.needed(ConfigurationKey.S3_ACCESS_KEY, STORAGE)
                                        .text(),
                                values.needed(ConfigurationKey.S3_SECRET_KEY, STORAGE)
                                        .text())));
    }

    private static Optional<InetSocketAddress> address(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        return parts.matches() && Integer.parseInt(parts.group(2)) <= HIGHEST_PORT
                ? Optional.of(InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The secret key signs and is never sent, but the files are: only on this machine may they go unprotected. */
    private static Optional<URI> endpoint(String text) {
        return WrittenValues.url(text)
                .filter(url -> url.getRawQuery() == null
                        && (url.getPath().isEmpty() || url.getPath().equals("/")))
                .filter(url -> "https".equals(url.getScheme())
                        || url.getHost().equals("localhost")
                        || url.getHost().equals("127.0.0.1"));
    }
}
