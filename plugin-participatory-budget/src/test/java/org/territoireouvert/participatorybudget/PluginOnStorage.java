package org.territoireouvert.participatorybudget;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.QrPictures;
import org.territoireouvert.runner.audit.checkpoint.InstanceSignatures;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.stamp.AuthorityTimeStamps;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.opendata.standard.PopoloJson;
import org.territoireouvert.runner.plugin.message.PropertyMessages;
import org.territoireouvert.runner.remote.AskedDocuments;
import org.territoireouvert.runner.remote.OutboundHttp;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.DrawnQrPictures;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.TestClock;

/** This plugin on a real storage, with the runtime's own JSON and messages; published events are kept in a list. */
public final class PluginOnStorage implements PluginContext {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final String RESOURCES = "/META-INF/toolkit/";

    private final TestClock clock;
    private final Database database;
    private final IdSource ids = new TimeOrderedIds(InstantSource.fixed(NOW), new Random(1));
    private final List<DomainEvent> published = new ArrayList<>();
    private final List<AuditEntry> logged = new ArrayList<>();
    final ToldContents contents = new ToldContents();
    private final MovedCounters counters = new MovedCounters();
    private final Path keys;
    private final Map<Class<?>, Object> services;
    private final NewsNoted news = new NewsNoted();
    private final List<Mailings.Letter> letters = new ArrayList<>();
    private final OutboundHttp outside = OutboundHttp.toPublicHosts(false);
    private final Map<String, Object> chosen = new TreeMap<>();
    private boolean failing;

    /** At {@link #NOW}, until the test moves the clock. */
    public PluginOnStorage(Storage storage) {
        this(storage, new TestClock(NOW));
    }

    private PluginOnStorage(Storage storage, TestClock clock) {
        this(storage, clock, PluginTables.of(storage, "participatory-budget", "pb_", clock));
    }

    /** Today, with transactions that ask the database for the time. */
    public static PluginOnStorage today(Storage storage) {
        return new PluginOnStorage(storage, new TestClock(), PluginTables.of(storage, "participatory-budget", "pb_"));
    }

    private PluginOnStorage(Storage storage, TestClock clock, Database database) {
        this.clock = clock;
        this.database = database;
        this.keys = folder(storage.configuration().dataDirectory().resolve("secrets"));
        this.services = services(
                new InstanceSignatures(SigningKeyFile.of(storage.configuration())),
                IdentityParts.of(storage.core(), ids, clock(), zone(), new JacksonJson(), Runnable::run)
                        .of(id()));
    }

    private static Path folder(Path path) {
        try {
            return PrivateFolder.create(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(PluginOnStorage.class.getResourceAsStream(RESOURCES + resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The patterns of a language by key. */
    public static Map<String, String> patterns(String language) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text("messages/messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }

    public static Messages words() {
        return PropertyMessages.of(patterns("fr"), patterns("en"), ZoneId.of("Europe/Paris"));
    }

    /** From now on no event can be stored. */
    public void failToPublish() {
        failing = true;
    }

    /** What an administrator would change. */
    public <T> void choose(Setting<T> setting, T value) {
        chosen.put(setting.key(), value);
    }

    /** Mails to addresses that the plugin keeps. */
    public List<Mailings.Letter> letters() {
        return letters;
    }

    public List<AuditEntry> logged() {
        return logged;
    }

    public List<DomainEvent> published() {
        return published;
    }

    /** What followers were told of: type and identifier of what they follow, kind of news, its arguments. */
    public List<String> toldFollowers() {
        return news.followers;
    }

    /** Who was told of what: the person and the kind of news. */
    public List<String> toldPeople() {
        return news.people;
    }

    /** The figure of the plugin with this name, as it was moved. */
    public long figure(String name) {
        return counters.named(name);
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
            if (failing) {
                throw new IllegalStateException("The outbox is full");
            }
            if (!type.keys().equals(values.keySet()) || !transaction.isInTransaction()) {
                throw new IllegalArgumentException(type + " " + values);
            }
            published.add(new DomainEvent(ids.next(), type.code(), NOW, values));
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
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Path dataDirectory() {
        throw new UnsupportedOperationException("This plugin keeps no files");
    }

    @Override
    public Path secretDirectory() {
        return keys;
    }

    @Override
    public <T> T service(Class<T> hostService) {
        return hostService.cast(Objects.requireNonNull(services.get(hostService)));
    }

    private Map<Class<?>, Object> services(Signatures signatures, People people) {
        AuditTrail trail = (handle, entry) -> logged.add(entry);
        Mailings mailings = (handle, list, letter) -> letters.add(letter);
        Approvals approvals = (agent, act, object, summary) -> {
            act.action().carryOut(object, summary, agent);
            return Approvals.Outcome.DONE;
        };
        Json json = new JacksonJson();
        return Map.ofEntries(
                Map.entry(Approvals.class, approvals),
                Map.entry(QrPictures.class, new DrawnQrPictures()),
                Map.entry(RemoteDocuments.class, new AskedDocuments(outside)),
                Map.entry(TimeStamps.class, new AuthorityTimeStamps(outside)),
                Map.entry(Mailings.class, mailings),
                Map.entry(Popolo.class, new PopoloJson(json, () -> "https://exemple.fr")),
                Map.entry(Json.class, json),
                Map.entry(Markdown.class, new SanitisedMarkdown()),
                Map.entry(People.class, people),
                Map.entry(AuditTrail.class, trail),
                Map.entry(Signatures.class, signatures),
                Map.entry(Contents.class, contents),
                Map.entry(Counters.class, counters),
                Map.entry(Notifications.class, news));
    }
}
