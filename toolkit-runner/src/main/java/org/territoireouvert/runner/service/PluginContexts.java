package org.territoireouvert.runner.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.document.Documents;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.settings.SiteNotices;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.QrPictures;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.runner.audit.checkpoint.InstanceSignatures;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.stamp.AuthorityTimeStamps;
import org.territoireouvert.runner.content.StoredContents;
import org.territoireouvert.runner.document.PdfDocuments;
import org.territoireouvert.runner.event.Outbox;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.approval.PluginApprovals;
import org.territoireouvert.runner.instance.InstanceNotices;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.notification.PluginNotifications;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks;
import org.territoireouvert.runner.notification.mailing.PluginMailings;
import org.territoireouvert.runner.opendata.standard.PopoloJson;
import org.territoireouvert.runner.organisation.StoredOrganisations;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.remote.AskedDocuments;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.migration.EngineScripts;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.storage.migration.WantedTables;
import org.territoireouvert.runner.text.DrawnQrPictures;
import org.territoireouvert.runner.text.ShortestDiff;

/**
 * What each plugin is given: its own tables, settings and files, and the shared services in its name.
 *
 * @param services of the instance
 * @param storage of all tables
 * @param outbox of events
 */
public record PluginContexts(Services services, Supplier<Storage> storage, Outbox outbox) {

    private static final String MIGRATIONS = "migrations/";

    /** Returns what a plugin is given. */
    public PluginContext of(InstalledPlugin plugin) {
        Foundation foundation = services.foundation();
        Path data = foundation.configuration().dataDirectory();
        return new RuntimeContext(
                plugin,
                database(plugin),
                services.settings().of(plugin.id(), () -> plugin.contributions().settings()),
                outbox.publisherFor(plugin.id(), () -> plugin.contributions().publishedEvents()),
                foundation.ids(),
                foundation.clock(),
                foundation.zone(),
                data.resolve(Storage.PLUGIN_FILES).resolve(plugin.id().value()),
                data.resolve(Storage.SECRETS).resolve(plugin.id().value()),
                hostServices(plugin));
    }

    /** Brings the tables of a plugin to their newest form. */
    public void migrate(InstalledPlugin plugin) {
        database(plugin).migrate();
    }

    private Map<Class<?>, Object> hostServices(InstalledPlugin plugin) {
        Foundation foundation = services.foundation();
        String id = plugin.id().value();
        return Map.ofEntries(
                Map.entry(Files.class, services.files().of(id)),
                Map.entry(Counters.class, services.data().counters().of(plugin)),
                Map.entry(Popolo.class, new PopoloJson(foundation.json(), services.address())),
                Map.entry(SiteAddress.class, (SiteAddress)
                        path -> services.address().get() + path),
                Map.entry(Territories.class, services.organisations().territories()),
                Map.entry(Organisations.class, new StoredOrganisations(services.organisations())),
                Map.entry(Json.class, foundation.json()),
                Map.entry(Markdown.class, foundation.markdown()),
                Map.entry(TextDiff.class, new ShortestDiff()),
                Map.entry(QrPictures.class, new DrawnQrPictures()),
                Map.entry(Documents.class, new PdfDocuments()),
                Map.entry(
                        SiteNotices.class,
                        new InstanceNotices(new StoredInstance(foundation.database(), foundation.clock()))),
                Map.entry(People.class, services.identity().of(plugin.id())),
                Map.entry(
                        AuditTrail.class,
                        new DeclaredAudit(plugin, services.identity().audit())),
                Map.entry(Signatures.class, new InstanceSignatures(SigningKeyFile.of(foundation.configuration()))),
                Map.entry(RemoteDocuments.class, new AskedDocuments(services.outside())),
                Map.entry(TimeStamps.class, new AuthorityTimeStamps(services.outside())),
                Map.entry(Approvals.class, new PluginApprovals(plugin, services.identity())),
                Map.entry(
                        Notifications.class,
                        new PluginNotifications(plugin, services.notifications().teller())),
                Map.entry(
                        Mailings.class,
                        new PluginMailings(
                                plugin,
                                services.identity().mail(),
                                new UnsubscribeLinks(
                                        () -> InstanceSecret.read(foundation.database(), foundation.clock())),
                                services.address())),
                Map.entry(
                        Contents.class,
                        new StoredContents(id, () -> plugin.contributions().contentTypes(), services.contents())));
    }

    private PluginDatabase database(InstalledPlugin plugin) {
        return new PluginDatabase(
                storage,
                () -> wanted(plugin, storage.get().engine()),
                services.foundation().clock());
    }

    /** Returns what the tables of a plugin have to be for its version. */
    public static WantedTables wanted(InstalledPlugin plugin, Engine engine) {
        PluginDescriptor descriptor = plugin.descriptor();
        return new WantedTables(
                plugin.id().value(),
                descriptor.tablePrefix(),
                descriptor.version(),
                descriptor.rollbackSafeTo().orElse(""),
                scripts(plugin.resources(), engine));
    }

    private static List<MigrationScript> scripts(PluginResources resources, Engine engine) {
        try {
            Map<String, String> files = new HashMap<>();
            for (String path : resources.list(MIGRATIONS)) {
                try (InputStream stream = resources.open(path).orElseThrow()) {
                    files.put(
                            path.substring(MIGRATIONS.length()),
                            new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return EngineScripts.of(files, engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
