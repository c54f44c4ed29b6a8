package org.territoireouvert.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.backup.NightlyBackup;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.StoredContents;
import org.territoireouvert.runner.editorial.Article;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.editorial.content.ArticleContent;
import org.territoireouvert.runner.event.Outbox;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.file.SweepFiles;
import org.territoireouvert.runner.file.UploadedFiles;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.approval.PluginApprovals;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.data.PersonKeys;
import org.territoireouvert.runner.identity.retention.PersonJobs;
import org.territoireouvert.runner.instance.StoredInstance;
import org.territoireouvert.runner.moderation.ModerationData;
import org.territoireouvert.runner.moderation.ModerationRules;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.notification.PluginNotifications;
import org.territoireouvert.runner.opendata.OpenData;
import org.territoireouvert.runner.opendata.standard.PopoloJson;
import org.territoireouvert.runner.organisation.OrganisationJobs;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.organisation.OrganisationRows;
import org.territoireouvert.runner.organisation.StoredOrganisations;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginSwitches;
import org.territoireouvert.runner.plugin.lifecycle.HostServices;
import org.territoireouvert.runner.plugin.lifecycle.PluginHost;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.search.source.SearchSources;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.statistic.RecountStatistics;
import org.territoireouvert.runner.storage.PluginDatabase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.migration.MigrationScript;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.territory.reference.ReferenceTerritories;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.text.SanitisedMarkdown;
import org.territoireouvert.runner.web.admin.StoredSettings;
import org.territoireouvert.runner.work.PluginSwitchRepository;

/**
 * The plugins of an instance on its storage, without a server. {@link ToolkitServer} serves it; commands use it as it is.
 * The storage is opened when something first needs it.
 */
public final class ToolkitRuntime implements AutoCloseable {

    private static final String MIGRATIONS = "migrations/";

    private final Configuration configuration;
    private final InstantSource clock;
    private final LazyStorage storage;
    private final IdSource ids;
    private final Outbox outbox;
    private final StoredSettings settings;
    private final Json json = new JacksonJson();
    private final Markdown markdown = new SanitisedMarkdown();
    private final Messages messages;
    private final IdentityParts identity;
    private final PublicData data;
    private volatile String siteAddress;
    private final EditorialParts editorial;
    private final Backups backups;
    private final NotificationParts notifications;
    private final SearchParts search;
    private final FileParts files;
    private final OrganisationParts organisations;
    private final PluginSwitchRepository switches;
    private final PluginHost host;
    private final ContentParts contents;

    private ToolkitRuntime(
            Configuration configuration, List<PluginSource> sources, InstantSource clock, boolean askSwitches) {
        this.configuration = configuration;
        this.clock = clock;
        siteAddress = configuration
                .publicUrl()
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElseGet(() -> "http://localhost:" + configuration.port());
        storage = new LazyStorage(configuration);
        ids = new TimeOrderedIds(clock, new SecureRandom());
        outbox = new Outbox(storage, ids, clock);
        settings = new StoredSettings(storage.core(), clock);
        identity = IdentityParts.of(
                storage.core(),
                ids,
                clock,
                configuration.zone(),
                json,
                action -> storage.get().afterCommit(action));
        editorial = EditorialParts.of(storage.core(), ids, clock, identity.audit(), this::noteArticle);
        backups = new Backups(
                configuration.dataDirectory().resolve("sauvegardes"),
                clock,
                file -> new Backup(storage.get(), clock).create(file));
        messages = new RuntimeMessages(
                "plugin",
                "site",
                "signin",
                "provider",
                "staff",
                "people",
                "level",
                "account",
                "audit",
                "mail",
                "opendata",
                "portal",
                "content",
                "file",
                "moderation",
                "notification",
                "organisation",
                "search");
        notifications = NotificationParts.of(
                storage.core(),
                ids,
                clock,
                configuration.zone(),
                this::plugins,
                messages,
                action -> storage.get().afterCommit(action));
        files = FileParts.of(configuration, storage.core(), this::plugins, clock);
        organisations = new OrganisationParts(
                identity, new ReferenceTerritories(new Territory(storage.core(), clock)), files.rates());
        data = PublicData.of(
                storage.core(),
                this::plugins,
                List.of(new OrganisationRows(organisations).dataset(), new ModerationData(storage.core()).dataset()),
                messages,
                clock,
                configuration.zone());
        switches = new PluginSwitchRepository(storage.core(), clock);
        host = new PluginHost(
                sources,
                new HostServices(this::context, this::migrate, new Switches(askSwitches), clock, configuration.zone()));
        KnownContents known =
                new KnownContents(host::plugins, editorial.content().types(), messages);
        search = SearchParts.of(
                storage.core(),
                () -> storage.get().engine(),
                clock,
                new SearchSources(known, host::plugins, storage.core()));
        contents = ContentParts.of(
                identity, known, notifications.core(), search.index(), new ModerationRules(settings), json);
    }

    /** Prepares a runtime with given plugins and clock, for {@link ToolkitServer} and the test kit. */
    public static ToolkitRuntime of(Configuration configuration, List<PluginSource> sources, InstantSource clock) {
        return new ToolkitRuntime(configuration, sources, clock, true);
    }

    /** Prepares a runtime with the plugins of the configuration. */
    public static ToolkitRuntime of(Configuration configuration) {
        return of(configuration, sources(configuration), InstantSource.system());
    }

    /** Loads the plugins for their commands: nothing is migrated or started before a command asks for its tables. */
    public static ToolkitRuntime forCommands(Configuration configuration) {
        ToolkitRuntime runtime =
                new ToolkitRuntime(configuration, sources(configuration), InstantSource.system(), false);
        runtime.host.loadForCommands();
        return runtime;
    }

    /** Loads the plugins as a start would, without starting them, to see where they stand. */
    public static ToolkitRuntime forInspection(Configuration configuration) {
        ToolkitRuntime runtime = of(configuration);
        runtime.host.load();
        return runtime;
    }

    private static List<PluginSource> sources(Configuration configuration) {
        try {
            return PluginSource.below(configuration.pluginsDirectory());
        } catch (IOException e) {
            throw new ToolkitException(
                    new ErrorCode("PLUGINS_UNREADABLE", ErrorCode.Kind.ENVIRONMENT),
                    "Le dossier des greffons " + configuration.pluginsDirectory()
                            + " ne peut pas être lu : vérifiez ses droits.",
                    e);
        }
    }

    /** Returns the plugins, in whatever state they are. */
    public List<InstalledPlugin> plugins() {
        return host.plugins();
    }

    /** Stores whether a plugin is wanted; a running server sees it within two seconds. */
    public void setEnabled(PluginId plugin, boolean enabled) {
        core().write(handle -> {
            boolean changes = switches.isEnabled(plugin) != enabled;
            switches.setEnabled(plugin, enabled, "ouvert");
            if (changes) {
                AuditType act = enabled ? CoreAudit.PLUGIN_ENABLED : CoreAudit.PLUGIN_DISABLED;
                identity.audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(act, LoggedActor.COMMAND_LINE, plugin.value())
                                        .with("plugin", plugin.value()));
            }
            return changes;
        });
    }

    /** Returns in one sentence why a plugin is not active and what to do, empty when nothing is wrong. */
    public String failureSentence(InstalledPlugin plugin, Locale locale) {
        return plugin.status()
                .failure()
                .map(failure -> messages.format(
                        locale, failure.sentenceKey(), plugin.id().value(), failure.cause()))
                .orElse("");
    }

    /** Returns who hands out and erases all data of a person. */
    public PersonData people() {
        return people(() -> configuration.publicUrl().map(Object::toString).orElse(""));
    }

    /**
     * Counts the public figures of all installed plugins anew, from their tables.
     *
     * @param correct whether counters that were wrong are set right
     */
    public List<RecountStatistics.Outcome> recount(boolean correct) {
        host.plugins().stream()
                .filter(plugin -> !plugin.contributions().statistics().isEmpty())
                .forEach(this::migrate);
        return recounting(data.declared().installed()).all(correct);
    }

    private RecountStatistics recounting(OpenData declared) {
        return new RecountStatistics(storage.core(), data.counters(), declared::statistics, clock);
    }

    /** Returns who counts the figures of the plugins that serve. */
    RecountStatistics recounting() {
        return recounting(data.declared());
    }

    PublicData data() {
        return data;
    }

    /** Learns the address that people type, once the port is known. */
    void servedAt(String address) {
        siteAddress = address;
    }

    PersonData people(Supplier<String> siteAddress) {
        StoredInstance instance = new StoredInstance(storage.core(), clock);
        return PersonData.of(
                identity,
                new UploadedFiles(files),
                this::plugins,
                messages,
                () -> instance.current().siteName(),
                siteAddress);
    }

    /** Finds under what the data of a person are kept, by account or address. */
    public PersonKeys find(String person) {
        return PersonKeys.find(identity.accounts(), person);
    }

    /** Writes a document on one line. */
    public String json(Object document) throws IOException {
        StringWriter text = new StringWriter();
        json.write(document, text);
        return text.toString();
    }

    @Override
    public void close() {
        host.close();
        storage.close();
    }

    private PluginContext context(InstalledPlugin plugin) {
        return new RuntimeContext(
                plugin,
                database(plugin),
                settings.of(plugin.id(), () -> plugin.contributions().settings()),
                outbox.publisherFor(plugin.id(), () -> plugin.contributions().publishedEvents()),
                ids,
                clock,
                configuration.zone(),
                configuration
                        .dataDirectory()
                        .resolve(Storage.PLUGIN_FILES)
                        .resolve(plugin.id().value()),
                services(plugin));
    }

    private Map<Class<?>, Object> services(InstalledPlugin plugin) {
        return Map.ofEntries(
                Map.entry(Files.class, files.of(plugin.id().value())),
                Map.entry(Counters.class, data.counters().of(plugin)),
                Map.entry(Popolo.class, new PopoloJson(json, () -> siteAddress)),
                Map.entry(Territories.class, organisations.territories()),
                Map.entry(Organisations.class, new StoredOrganisations(organisations)),
                Map.entry(Json.class, json),
                Map.entry(Markdown.class, markdown),
                Map.entry(People.class, identity.of(plugin.id())),
                Map.entry(AuditTrail.class, new DeclaredAudit(plugin, identity.audit())),
                Map.entry(Approvals.class, new PluginApprovals(plugin, identity)),
                Map.entry(Notifications.class, new PluginNotifications(plugin, notifications.teller())),
                Map.entry(
                        Contents.class,
                        new StoredContents(
                                plugin.id().value(),
                                () -> plugin.contributions().contentTypes(),
                                contents)));
    }

    private PluginDatabase database(InstalledPlugin plugin) {
        return new PluginDatabase(
                storage, plugin.id().value(), plugin.descriptor().tablePrefix(), () -> scripts(plugin.resources()));
    }

    private void migrate(InstalledPlugin plugin) {
        database(plugin).migrate();
    }

    private static List<MigrationScript> scripts(PluginResources resources) {
        try {
            List<MigrationScript> scripts = new ArrayList<>();
            for (String path : resources.list(MIGRATIONS)) {
                try (InputStream stream = resources.open(path).orElseThrow()) {
                    scripts.add(new MigrationScript(
                            path.substring(MIGRATIONS.length()),
                            new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration configuration() {
        return configuration;
    }

    InstantSource clock() {
        return clock;
    }

    IdSource ids() {
        return ids;
    }

    Outbox outbox() {
        return outbox;
    }

    Storage storage() {
        return storage.get();
    }

    Database core() {
        return storage.core();
    }

    IdentityParts identity() {
        return identity;
    }

    private void noteArticle(Handle transaction, Article article, Actor by) {
        new StoredContents(KnownContents.RUNTIME, editorial.content()::types, contents)
                .changed(
                        transaction,
                        editorial.content().type(article.kind()),
                        ArticleContent.item(article, clock.instant()),
                        by);
    }

    Backups backups() {
        return backups;
    }

    EditorialParts editorial() {
        return editorial;
    }

    ContentParts contents() {
        return contents;
    }

    NotificationParts notifications() {
        return notifications;
    }

    /** Returns how the contents of all plugins are found. */
    public SearchParts search() {
        return search;
    }

    FileParts files() {
        return files;
    }

    OrganisationParts organisations() {
        return organisations;
    }

    /** Returns the work that the runtime repeats. */
    List<Job> jobs(Supplier<String> siteAddress) {
        List<Job> jobs = new ArrayList<>(PersonJobs.of(identity, people(siteAddress)));
        jobs.add(new SweepFiles(files).job());
        jobs.add(new OrganisationJobs(organisations).job());
        jobs.add(search.job());
        jobs.add(editorial.release().job());
        jobs.add(new NightlyBackup(backups, settings, clock, configuration.zone()).job());
        return jobs;
    }

    Checkpoints checkpoints() {
        return new Checkpoints(core(), identity.audit(), SigningKeyFile.of(configuration), clock);
    }

    Json json() {
        return json;
    }

    Markdown markdown() {
        return markdown;
    }

    Messages messages() {
        return messages;
    }

    StoredSettings settings() {
        return settings;
    }

    PluginHost host() {
        return host;
    }

    /** What the administrator wants; commands that need no database load every plugin. */
    private final class Switches implements PluginSwitches {
        private final boolean ask;

        Switches(boolean ask) {
            this.ask = ask;
        }

        @Override
        public boolean isEnabled(PluginId plugin) {
            return !ask || switches.isEnabled(plugin);
        }

        @Override
        public void setEnabled(PluginId plugin, boolean enabled) {
            switches.setEnabled(plugin, enabled, "ouvert");
        }
    }
}
