package org.territoireouvert.runner.web.server;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.editorial.EditorialParts;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.probe.HealthProbe;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.web.admin.PluginSwitch;
import org.territoireouvert.runner.web.admin.RestartSwitch;
import org.territoireouvert.runner.web.admin.ThemeCheck;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.template.Renderer;

/**
 * What the web server is built from.
 *
 * @param services of the instance
 * @param pluginSwitch enables and disables plugins
 * @param restart starts the site anew
 * @param renderer writes pages
 * @param assets finds files
 * @param instance texts and look of the site
 * @param themeCheck checks colours
 * @param probes shown under {@code /health}; the database among them
 */
public record WebParts(
        Services services,
        PluginSwitch pluginSwitch,
        RestartSwitch restart,
        Renderer renderer,
        Assets assets,
        InstanceStore instance,
        ThemeCheck themeCheck,
        List<HealthProbe> probes) {

    /** Copies the list. */
    public WebParts {
        probes = List.copyOf(probes);
    }

    /** Returns the configuration of the process. */
    public Configuration configuration() {
        return services.foundation().configuration();
    }

    /** Returns where all installed plugins are found, in the order of the menu. */
    public Supplier<List<InstalledPlugin>> plugins() {
        return services.foundation().plugins();
    }

    /** Returns the plugins that serve now. */
    public List<InstalledPlugin> serving() {
        return plugins().get().stream().filter(InstalledPlugin::isServing).toList();
    }

    /** Returns the values of all settings. */
    public StoredSettings settings() {
        return services.settings();
    }

    /** Forgets the copies of what staff change: another process may have changed it. */
    public void forgetCopies() {
        settings().forget();
        instance.forget();
        editorial().placed().forget();
    }

    /** Returns the tables of the runtime. */
    public Database database() {
        return services.foundation().database();
    }

    /** Returns everything that knows people. */
    public IdentityParts identity() {
        return services.identity();
    }

    /** Returns pages and news of the authority. */
    public EditorialParts editorial() {
        return services.editorial();
    }

    /** Returns the backups of all data. */
    public Backups backups() {
        return services.backups();
    }

    /** Returns the services on contents, and moderation. */
    public ContentParts contents() {
        return services.contents();
    }

    /** Returns everything that tells people news. */
    public NotificationParts notifications() {
        return services.notifications();
    }

    /** Returns the files that people add. */
    public FileParts files() {
        return services.files();
    }

    /** Returns organisations, and who belongs to them. */
    public OrganisationParts organisations() {
        return services.organisations();
    }

    /** Returns the source of new identifiers. */
    public IdSource ids() {
        return services.foundation().ids();
    }

    /** Returns the clock that decides. */
    public InstantSource clock() {
        return services.foundation().clock();
    }

    /** Returns the words of the runtime. */
    public Messages messages() {
        return services.foundation().messages();
    }

    /** Returns who makes pages of the authority's texts. */
    public Markdown markdown() {
        return services.foundation().markdown();
    }

    /** Returns who reads and writes documents. */
    public Json json() {
        return services.foundation().json();
    }

    /** Returns how contents are found. */
    public SearchParts search() {
        return services.search();
    }

    /** Returns what is counted and given away. */
    public PublicData data() {
        return services.data();
    }

    /** Returns the limits of what people may do how often. */
    public RateLimits limits() {
        return new RateLimits(database(), clock(), secret());
    }

    /** Returns who hands out and erases all data of a person. */
    public PersonData people() {
        return services.people();
    }

    /** Returns the secret with which this instance hashes what it keeps. */
    public String secret() {
        return InstanceSecret.read(database(), clock());
    }

    /** Tells whether people reach this site by HTTPS, so that cookies may ask for it. */
    public boolean isSecure() {
        return SessionCookie.isSecure(configuration());
    }
}
