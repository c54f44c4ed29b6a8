package org.territoireouvert.runner.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.runner.configuration.MailServer.Security;
import org.territoireouvert.runner.text.Formats;
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
        WrittenValues values = new WrittenValues();
        source.ifPresent(path -> readFile(currentFolder.resolve(path), values));
        readEnvironment(values);
        Path base = source.map(
                        path -> currentFolder.resolve(path).toAbsolutePath().getParent())
                .orElse(currentFolder);
        return configuration(values, base);
    }

    private Optional<Path> fileOfEnvironment() {
        return Optional.ofNullable(environment.get("OUVERT_CONFIG")).map(Path::of);
    }

    private Optional<Path> fileOfCurrentFolder() {
        return Optional.of(currentFolder.resolve("ouvert.toml")).filter(Files::exists);
    }

    private static void readFile(Path file, WrittenValues values) {
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
                    values.put(known, new WrittenValues.Value(text(entry.getValue()), file.toString(), key));
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

    private void readEnvironment(WrittenValues values) {
        environment.forEach((variable, value) -> {
            if (variable.startsWith("OUVERT_") && !OTHER_VARIABLES.contains(variable)) {
                ConfigurationKey key = ConfigurationKey.ofVariable(variable)
                        .orElseThrow(() -> unknown(variable, WrittenValues.ENVIRONMENT));
                values.put(key, new WrittenValues.Value(value, WrittenValues.ENVIRONMENT, variable));
            }
        });
    }

    private static ConfigurationException unknown(String key, String where) {
        String known = String.join(
                ", ",
                Arrays.stream(ConfigurationKey.values())
                        .map(
                                where.equals(WrittenValues.ENVIRONMENT)
                                        ? ConfigurationKey::variable
                                        : ConfigurationKey::key)
                        .toList());
        return new ConfigurationException("configuration.unknown-key", key, where, known);
    }

    private Configuration configuration(WrittenValues values, Path base) {
        return new Configuration(
                values.text(ConfigurationKey.HOST).orElse("127.0.0.1"),
                values.port(ConfigurationKey.PORT, HTTP_PORT),
                values.url(ConfigurationKey.PUBLIC_URL),
                values.text(ConfigurationKey.DATABASE_URL),
                values.text(ConfigurationKey.DATABASE_USER),
                values.text(ConfigurationKey.DATABASE_PASSWORD),
                values.text(ConfigurationKey.DATA).map(base::resolve).orElse(base.resolve("data")),
                values.text(ConfigurationKey.PLUGINS).map(base::resolve).orElse(home.resolve("plugins")),
                values.flag(ConfigurationKey.PRODUCTION),
                values.list(ConfigurationKey.TRUSTED_PROXIES, ",").orElse(List.of()),
                values.read(ConfigurationKey.ZONE, "configuration.expected.zone", ConfigurationReader::zone)
                        .orElse(Formats.USUAL_ZONE),
                mail(values),
                new ProviderReader(values).read(),
                FileSettingsReader.read(values),
                false);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MailServer> mail(WrittenValues values) {
        return values.text(ConfigurationKey.MAIL_SERVER).map(host -> {
            Security security = values.read(
                            ConfigurationKey.MAIL_SECURITY,
                            "configuration.expected.mail-security",
                            ConfigurationReader::security)
                    .orElse(Security.STARTTLS);
            return new MailServer(
                    host,
                    values.port(ConfigurationKey.MAIL_PORT, security == Security.TLS ? SMTPS_PORT : SUBMISSION_PORT),
                    security,
                    values.text(ConfigurationKey.MAIL_USER),
                    values.text(ConfigurationKey.MAIL_PASSWORD),
                    sender(values));
        });
    }

    private static Optional<Security> security(String text) {
        return Arrays.stream(Security.values())
                .filter(security -> security.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static String sender(WrittenValues values) {
        WrittenValues.Value sender = values.needed(ConfigurationKey.MAIL_SENDER, "configuration.expected.mail-sender");
        if (!sender.text().matches("[^@\\s]+@[^@\\s]+")) {
            throw sender.wrong("configuration.expected.mail-sender");
        }
        return sender.text();
    }
}
