package org.territoireouvert.consultation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.settings.SiteNotices;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.runner.document.PdfDocuments;
import org.territoireouvert.runner.opendata.standard.PopoloJson;
import org.territoireouvert.runner.plugin.message.PropertyMessages;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.TestClock;

/** This plugin on a real storage, with real keys and the runtime's own JSON, Markdown, messages and Popolo; moderators hide what a test names. */
public final class ConsultationOnStorage implements PluginContext {

    /** Where the clock stands at first. */
    public static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** Ids of contents that moderators have hidden. */
    public final Set<String> hidden = new HashSet<>();

    /** Whom the plugin told what, in the order in which it did: who, and the kind of news. */
    public final List<String> told = new ArrayList<>();

    /** How many are told until the power is cut. */
    public int toldAtMost = Integer.MAX_VALUE;

    private final TestClock clock;
    private final Database database;
    private final Path secrets;
    private final IdSource ids = new TimeOrderedIds(InstantSource.fixed(NOW), new Random(1));
    private final Json json = new JacksonJson();

    /** Makes the tables. */
    public ConsultationOnStorage(Storage storage) {
        this(storage, new TestClock(NOW));
    }

    /** Makes the tables, at an hour that a test chooses. */
    public ConsultationOnStorage(Storage storage, TestClock clock) {
        this.clock = clock;
        this.secrets = storage.configuration().dataDirectory().resolve("secrets");
        this.database = PluginTables.of(storage, "consultation", "con_", clock);
    }

    @Override
    public PluginId id() {
        return new PluginId("consultation");
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
        return PropertyMessages.of(patterns("fr"), patterns("en"), zone());
    }

    private static Map<String, String> patterns(String language) {
        Properties properties = new Properties();
        Path file =
                Path.of("target", "classes", "META-INF", "toolkit", "messages", "messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
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
        try {
            return Files.createDirectories(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T service(Class<T> hostService) {
        Map<Class<?>, Object> services = Map.of(
                Json.class,
                json,
                Popolo.class,
                new PopoloJson(json, () -> "https://ville.exemple.fr"),
                SiteAddress.class,
                (SiteAddress) path -> "https://ville.exemple.fr" + path,
                Contents.class,
                new Hidden(),
                AuditTrail.class,
                (AuditTrail) (handle, entry) -> {},
                Markdown.class,
                new SanitisedMarkdown(),
                Documents.class,
                new PdfDocuments(),
                Notifications.class,
                new Unread(),
                SiteNotices.class,
                new Notices());
        Object found = services.get(hostService);
        if (found == null) {
            throw new IllegalArgumentException("No service " + hostService);
        }
        return hostService.cast(found);
    }

    private final class Unread implements Notifications {

        @Override
        public void tell(Handle transaction, String personId, Notice notice) {
            if (told.size() == toldAtMost) {
                throw new IllegalStateException("The power is cut");
            }
            told.add(personId + " " + notice.kind().name());
        }

        @Override
        public void tellAddress(Handle transaction, String address, Notice notice) {
            tell(transaction, address, notice);
        }

        @Override
        public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {}
    }

    private static final class Notices implements SiteNotices {

        @Override
        public boolean namesDataProtectionOfficer() {
            return true;
        }

        @Override
        public boolean declaresAccessibility() {
            return true;
        }
    }

    private final class Hidden implements Contents {

        @Override
        public void changed(Handle transaction, ContentType type, ContentItem item, Actor by) {}

        @Override
        public void removed(Handle transaction, ContentType type, String id) {}

        @Override
        public void link(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {}

        @Override
        public void unlink(Handle transaction, ContentRef from, LinkKind kind, ContentRef to) {}

        @Override
        public Set<String> hidden(ContentType type, Collection<String> asked) {
            return asked.stream().filter(hidden::contains).collect(Collectors.toSet());
        }

        @Override
        public List<ContentItem> similar(ContentType type, String text, int limit) {
            return List.of();
        }

        @Override
        public List<String> matching(Collection<ContentType> types, String words, int limit) {
            return List.of();
        }
    }
}
