package org.territoireouvert.testkit.context;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.message.PropertyMessages;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.TestClock;

/**
 * The plugin of this module on a real storage, without a site, with its own messages and the runtime's own services for texts, people
 * and signatures; what it tells others is kept in lists. Settings have their defaults until {@link #choose}; an act that may need two
 * people is carried out at once. Not thread-safe.
 */
public final class TestContext implements PluginContext {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Path MESSAGES = Path.of("target", "classes", "META-INF", "toolkit", "messages");

    private final PluginId id;
    private final TestClock clock;
    private final Database database;
    private final Path folder;
    private final IdSource ids;
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final Map<String, Object> chosen = new HashMap<>();
    private final List<DomainEvent> published = new ArrayList<>();
    private final List<AuditEntry> logged = new ArrayList<>();
    private final List<Mailings.Letter> letters = new ArrayList<>();
    private final NotedNews news = new NotedNews();
    private final ToldContents contents = new ToldContents();
    private final KnownOrganisations organisations = new KnownOrganisations();
    private final MovedCounters counters = new MovedCounters();
    private boolean full;

    private TestContext(Storage storage, String id, TestClock clock, Database database) {
        this.id = new PluginId(id);
        this.clock = clock;
        this.database = database;
        this.folder = storage.configuration().dataDirectory();
        this.ids = new TimeOrderedIds(InstantSource.fixed(clock.instant()), new Random(1));
        services.putAll(RealServices.on(storage, this));
        with(AuditTrail.class, (handle, entry) -> logged.add(entry));
        with(Mailings.class, (handle, list, letter) -> letters.add(letter));
        with(Approvals.class, (agent, act, object, summary) -> {
            act.action().carryOut(object, summary, agent);
            return Approvals.Outcome.DONE;
        });
        with(Notifications.class, news);
        with(Contents.class, contents);
        with(Counters.class, counters);
        with(Organisations.class, organisations);
    }

    /**
     * Makes the tables of the plugin, with a clock that decides in place of the clock of the database.
     *
     * @param storage open, see {@link org.territoireouvert.testkit.BothDatabases}
     * @param id of the plugin
     * @param tablePrefix with which all its tables start, for example {@code ini_}
     */
    public static TestContext at(TestClock clock, Storage storage, String id, String tablePrefix) {
        return new TestContext(storage, id, clock, PluginTables.of(storage, id, tablePrefix, clock));
    }

    /** Makes the tables of the plugin, whose transactions ask the database for the time. */
    public static TestContext today(Storage storage, String id, String tablePrefix) {
        return new TestContext(storage, id, new TestClock(), PluginTables.of(storage, id, tablePrefix));
    }

    /** Has the plugin be given another service. */
    public <T> TestContext with(Class<T> hostService, T service) {
        services.put(hostService, service);
        return this;
    }

    /** Sets what an administrator would change. */
    public <T> void choose(Setting<T> setting, T value) {
        chosen.put(setting.key(), value);
    }

    /** From now on no event can be published. */
    public void failToPublish() {
        full = true;
    }

    /** Returns the events that were published, in their order. */
    public List<DomainEvent> published() {
        return published;
    }

    /** Returns the entries of the audit log, in their order. */
    public List<AuditEntry> logged() {
        return logged;
    }

    /** Returns the mails to addresses that the plugin keeps, in their order. */
    public List<Mailings.Letter> letters() {
        return letters;
    }

    /** Returns who was told of what, unless {@link Notifications} are others. */
    public NotedNews news() {
        return news;
    }

    /** Returns which contents the plugin told of, unless {@link Contents} are others. */
    public ToldContents contents() {
        return contents;
    }

    /** Returns who belongs to which organisation, to be added to. */
    public KnownOrganisations organisations() {
        return organisations;
    }

    /** Returns the figure with this name, as it was moved. */
    public long figure(String name) {
        return counters.named(name);
    }

    /** Returns the messages of the plugin of this module, without a storage. */
    public static Messages words() {
        return PropertyMessages.of(patterns("fr"), patterns("en"), ZONE);
    }

    /** Returns the messages of the plugin of this module as they are written, by key. */
    public static Map<String, String> patterns(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }

    @Override
    public PluginId id() {
        return id;
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                return setting.type().cast(chosen.getOrDefault(setting.key(), setting.defaultValue()));
            }
        };
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Messages messages() {
        return words();
    }

    @Override
    public EventPublisher events() {
        return (transaction, type, values) -> {
            if (full) {
                throw new IllegalStateException("The outbox is full");
            }
            if (!type.keys().equals(values.keySet()) || !transaction.isInTransaction()) {
                throw new IllegalArgumentException(type + " " + values);
            }
            published.add(new DomainEvent(ids.next(), type.code(), clock.instant(), values));
        };
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public Path dataDirectory() {
        try {
            return Files.createDirectories(folder.resolve("plugins").resolve(id.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path secretDirectory() {
        try {
            return PrivateFolder.create(folder.resolve("secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T service(Class<T> hostService) {
        Object service = services.get(hostService);
        if (service == null) {
            throw new IllegalArgumentException("This test has no service " + hostService + ": add it by with(…)");
        }
        return hostService.cast(service);
    }
}
