package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.participatorybudget.ParticipatoryBudgetPlugin;
import org.territoireouvert.runner.audit.checkpoint.InstanceSignatures;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.plugin.message.PropertyMessages;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.storage.migration.EngineScripts;
import org.territoireouvert.runner.text.JacksonJson;

/**
 * The plugin of participatory budgets on a storage, with the runtime's own tables, people, signatures and JSON. Whom it tells that
 * something was published hears nothing.
 */
final class FigureContext implements PluginContext {

    private static final String MIGRATIONS = "META-INF/toolkit/migrations";

    private final Storage storage;
    private final InstantSource clock;
    private final Database database;
    private final IdSource ids;
    private final Path secrets;
    private final Map<Class<?>, Object> services;

    /**
     * Prepares the plugin.
     *
     * @param clock the machine's, or another one that then decides in place of the database's
     */
    FigureContext(Storage storage, InstantSource clock) throws IOException {
        this.storage = storage;
        this.clock = clock;
        database = new PluginDatabase(
                () -> storage, id().value(), "pb_", () -> EngineScripts.of(migrations(), storage.engine()), clock);
        ids = new TimeOrderedIds(clock, new SecureRandom());
        secrets = PrivateFolder.create(storage.configuration().dataDirectory().resolve(Storage.SECRETS));
        Json json = new JacksonJson();
        AuditTrail unheard = (handle, entry) -> {};
        services = Map.of(
                Json.class,
                json,
                People.class,
                IdentityParts.of(storage.core(), ids, clock, zone(), json, storage::afterCommit)
                        .of(id()),
                Signatures.class,
                new InstanceSignatures(SigningKeyFile.of(storage.configuration())),
                AuditTrail.class,
                unheard,
                Counters.class,
                deaf(Counters.class),
                Contents.class,
                deaf(Contents.class),
                Notifications.class,
                deaf(Notifications.class));
    }

    private static Object deaf(Class<?> service) {
        return Proxy.newProxyInstance(
                FigureContext.class.getClassLoader(), new Class<?>[] {service}, (proxy, method, told) -> null);
    }

    private static Map<String, String> migrations() {
        try {
            Path module = Path.of(ParticipatoryBudgetPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(module)) {
                return texts(module.resolve(MIGRATIONS));
            }
            try (FileSystem jar = FileSystems.newFileSystem(module)) {
                return texts(jar.getPath(MIGRATIONS));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("The plugin is in no file", failure);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), FigureContext::text));
        }
    }

    private static String text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Engine engine() {
        return storage.engine();
    }

    Database core() {
        return storage.core();
    }

    @Override
    public PluginId id() {
        return new PluginId("participatory-budget");
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                return setting.defaultValue();
            }
        };
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Messages messages() {
        return PropertyMessages.of(Map.of(), Map.of(), zone());
    }

    @Override
    public EventPublisher events() {
        return (transaction, type, values) -> {};
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Path dataDirectory() {
        return secrets;
    }

    @Override
    public Path secretDirectory() {
        return secrets;
    }

    @Override
    public <T> T service(Class<T> hostService) {
        return hostService.cast(Objects.requireNonNull(services.get(hostService)));
    }
}
