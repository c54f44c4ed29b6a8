package org.territoireouvert.runner.configuration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.configuration.MailServer.Security;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads the configuration: a variable of the environment wins over the file, the file over the defaults. Relative folders
 * start at the file's folder, or at the current folder when there is no file.
 */
public final class ConfigurationReader {

    /** Variables that start with our prefix and are read elsewhere: by the launcher and by the tests. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("OUVERT_CONFIG", "OUVERT_JAVA", "OUVERT_HEAP", "OUVERT_LANG", "OUVERT_VERIFY", "OUVERT_HOME");

    private static final String ENVIRONMENT = "environment";
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP_PORT = 8080;
    private static final int SUBMISSION_PORT = 587;
    private static final int SMTPS_PORT = 465;

    private final Map<String, String> environment;
    private final Path currentFolder;
    private final Path home;

    /**
     * Creates a reader.
     *
     * @param environment variables of the process
     * @param currentFolder where the process was started
     * @param home folder of the distribution, which holds the plugins by default
     */
    public ConfigurationReader(Map<String, String> environment, Path currentFolder, Path home) {
        this.environment = Map.copyOf(environment);
        this.currentFolder = currentFolder;
        this.home = home;
    }

    /**
     * Reads the configuration.
     *
     * @param file given by the operator; without one, {@code OUVERT_CONFIG}, then {@code ouvert.toml} if it exists
     * @throws ConfigurationException when a key is unknown or a value cannot be right
     */
    public Configuration read(Optional<Path> file) {
        Optional<Path> source = file.or(this::fileOfEnvironment).or(this::fileOfCurrentFolder);
        Map<ConfigurationKey, Value> values = new EnumMap<>(ConfigurationKey.class);
        source.ifPresent(path -> readFile(currentFolder.resolve(path), values));
        readEnvironment(values);
        Path base = source.map(
                        path -> currentFolder.resolve(path).toAbsolutePath().getParent())
                .orElse(currentFolder);
        return new Values(values, base).toConfiguration();
    }

    private Optional<Path> fileOfEnvironment() {
        return Optional.ofNullable(environment.get("OUVERT_CONFIG")).map(Path::of);
    }

    private Optional<Path> fileOfCurrentFolder() {
        return Optional.of(currentFolder.resolve("ouvert.toml")).filter(Files::exists);
    }

    private static void readFile(Path file, Map<ConfigurationKey, Value> values) {
        try {
            JsonNode document = new TomlMapper().readTree(Files.readString(file));
            document.properties().forEach(section -> {
                if (!section.getValue().isObject()) {
                    throw unknown(section.getKey(), file.toString());
                }
                section.getValue().properties().forEach(entry -> {
                    String key = section.getKey() + "." + entry.getKey();
                    ConfigurationKey known =
                            ConfigurationKey.ofKey(key).orElseThrow(() -> unknown(key, file.toString()));
                    values.put(known, new Value(text(entry.getValue()), file.toString(), key));
                });
            });
        } catch (JacksonException e) {
            throw new ConfigurationException(
                    "configuration.syntax", file.toString(), e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new ConfigurationException("configuration.unreadable", file.toString());
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asString("")));
            return String.join(",", items);
        }
        return node.asString("");
    }

    private void readEnvironment(Map<ConfigurationKey, Value> values) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith("OUVERT_") && !OTHER_VARIABLES.contains(variable)) {
                ConfigurationKey key =
                        ConfigurationKey.ofVariable(variable).orElseThrow(() -> unknown(variable, ENVIRONMENT));
                values.put(key, new Value(value, ENVIRONMENT, variable));
            }
        });
    }

    private static ConfigurationException unknown(String key, String where) {
        String known = String.join(
                ", ",
                Arrays.stream(ConfigurationKey.values())
                        .map(where.equals(ENVIRONMENT) ? ConfigurationKey::variable : ConfigurationKey::key)
                        .toList());
        return new ConfigurationException("configuration.unknown-key", key, where, known);
    }

    /** A value with where it was written, to be named when it is wrong. */
    private record Value(String text, String where, String key) {
        ConfigurationException wrong(String expectedKey) {
            return new ConfigurationException("configuration.wrong-value", key, text, where, expectedKey);
        }
    }

    private final class Values {
        private final Map<ConfigurationKey, Value> values;
        private final Path base;

        Values(Map<ConfigurationKey, Value> values, Path base) {
            this.values = values;
            this.base = base;
        }

        Configuration toConfiguration() {
            return new Configuration(
                    text(ConfigurationKey.HOST).orElse("127.0.0.1"),
                    port(ConfigurationKey.PORT, HTTP_PORT),
                    publicUrl(),
                    text(ConfigurationKey.DATABASE_URL),
                    text(ConfigurationKey.DATABASE_USER),
                    text(ConfigurationKey.DATABASE_PASSWORD),
                    text(ConfigurationKey.DATA).map(base::resolve).orElse(base.resolve("data")),
                    text(ConfigurationKey.PLUGINS).map(base::resolve).orElse(home.resolve("plugins")),
                    production(),
                    text(ConfigurationKey.TRUSTED_PROXIES)
                            .map(list -> Arrays.stream(list.split(","))
                                    .map(String::strip)
                                    .filter(item -> !item.isEmpty())
                                    .toList())
                            .orElse(List.of()),
                    zone(),
                    mail(),
                    List.of(),
                    false);
        }

        private Optional<String> text(ConfigurationKey key) {
            return Optional.ofNullable(values.get(key)).map(Value::text).filter(text -> !text.isBlank());
        }

        private Optional<Value> value(ConfigurationKey key) {
            return text(key).map(text -> values.get(key));
        }

        private Optional<MailServer> mail() {
            return text(ConfigurationKey.MAIL_SERVER).map(host -> {
                Security security = security();
                return new MailServer(
                        host,
                        port(ConfigurationKey.MAIL_PORT, security == Security.TLS ? SMTPS_PORT : SUBMISSION_PORT),
                        security,
                        text(ConfigurationKey.MAIL_USER),
                        text(ConfigurationKey.MAIL_PASSWORD),
                        sender());
            });
        }

        private Security security() {
            return value(ConfigurationKey.MAIL_SECURITY)
                    .map(value -> switch (value.text()) {
                        case "none" -> Security.NONE;
                        case "starttls" -> Security.STARTTLS;
                        case "tls" -> Security.TLS;
                        default -> throw value.wrong("configuration.expected.mail-security");
                    })
                    .orElse(Security.STARTTLS);
        }

        private String sender() {
            Value value = value(ConfigurationKey.MAIL_SENDER)
                    .orElseGet(() -> new Value("", ENVIRONMENT, ConfigurationKey.MAIL_SENDER.key()));
            if (!value.text().matches("[^@\\s]+@[^@\\s]+")) {
                throw value.wrong("configuration.expected.mail-sender");
            }
            return value.text();
        }

        private int port(ConfigurationKey key, int otherwise) {
            return value(key)
                    .map(value -> {
                        try {
                            int port = Integer.parseInt(value.text());
                            if (port >= 0 && port <= HIGHEST_PORT) {
                                return port;
                            }
                        } catch (NumberFormatException e) {
                            // Said below, as for a number out of range.
                        }
                        throw value.wrong("configuration.expected.port");
                    })
                    .orElse(otherwise);
        }

        private Optional<URI> publicUrl() {
            return value(ConfigurationKey.PUBLIC_URL).map(value -> {
                try {
                    URI url = new URI(value.text());
                    if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null) {
                        return url;
                    }
                } catch (URISyntaxException e) {
                    // Said below, as for an address without a host.
                }
                throw value.wrong("configuration.expected.url");
            });
        }

        private boolean production() {
            return value(ConfigurationKey.PRODUCTION)
                    .map(value -> switch (value.text()) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw value.wrong("configuration.expected.flag");
                    })
                    .orElse(false);
        }

        private ZoneId zone() {
            return value(ConfigurationKey.ZONE)
                    .map(value -> {
                        try {
                            return ZoneId.of(value.text());
                        } catch (DateTimeException e) {
                            throw value.wrong("configuration.expected.zone");
                        }
                    })
                    .orElse(ZoneId.of("Europe/Paris"));
        }
    }
}
