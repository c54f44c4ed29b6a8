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
import org.territoireouvert.runner.file.UploadedFiles;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.notification.NotificationParts;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.web.admin.PluginSwitch;
import org.territoireouvert.runner.web.admin.StoredSettings;
import org.territoireouvert.runner.web.admin.ThemeCheck;
import org.territoireouvert.runner.web.asset.Assets;
import org.territoireouvert.runner.web.template.Renderer;

/**
 * What the web server is built from.
 *
 * @param configuration of the process
 * @param plugins all installed plugins, in the order of the menu
 * @param pluginSwitch enables and disables them
 * @param settings values of their settings
 * @param database tables of the runtime
 * @param identity everything that knows people
 * @param editorial pages and news of the authority
 * @param backups of all data
 * @param contents services on contents, and moderation
 * @param notifications everything that tells people news
 * @param files what people add
 * @param organisations and who belongs to them
 * @param ids new identifiers
 * @param clock that decides
 * @param renderer writes pages
 * @param assets finds files
 * @param instance texts and look of the site
 * @param themeCheck checks colours
 * @param messages of the runtime: the common ones and the files {@code site} and {@code plugin}
 * @param markdown texts of the authority
 * @param json documents
 * @param search finds contents
 * @param probes shown under {@code /health}; the database among them
 * @param data what is counted and given away
 */
public record WebParts(
        Configuration configuration,
        Supplier<List<InstalledPlugin>> plugins,
        PluginSwitch pluginSwitch,
        StoredSettings settings,
        Database database,
        IdentityParts identity,
        EditorialParts editorial,
        Backups backups,
        ContentParts contents,
        NotificationParts notifications,
        FileParts files,
        OrganisationParts organisations,
        IdSource ids,
        InstantSource clock,
        Renderer renderer,
        Assets assets,
        InstanceStore instance,
        ThemeCheck themeCheck,
        Messages messages,
        Markdown markdown,
        Json json,
        SearchParts search,
        List<HealthProbe> probes,
        PublicData data) {

    /** Copies the list. */
    public WebParts {
        probes = List.copyOf(probes);
    }

    /** Returns the plugins that serve now. */
    public List<InstalledPlugin> serving() {
        return plugins.get().stream().filter(InstalledPlugin::isServing).toList();
    }

    /** Returns the limits of what people may do how often. */
    public RateLimits limits() {
        return new RateLimits(database, clock, secret());
    }

    /** Returns who hands out and erases all data of a person. */
    public PersonData people() {
        return PersonData.of(
                identity,
                new UploadedFiles(files),
                plugins,
                messages,
                () -> instance.current().siteName(),
                () -> configuration.publicUrl().map(Object::toString).orElse(""));
    }

    /** Returns the secret with which this instance hashes what it keeps. */
    public String secret() {
        return InstanceSecret.read(database, clock);
    }

    /** Tells whether people reach this site by HTTPS, so that cookies may ask for it. */
    public boolean isSecure() {
        return SessionCookie.isSecure(configuration);
    }
}
