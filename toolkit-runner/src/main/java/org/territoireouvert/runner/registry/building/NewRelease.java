package org.territoireouvert.runner.registry.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.archive.ExtractedPlugin;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.layer.PluginModules;
import org.territoireouvert.runner.plugin.message.PropertyMessages;
import org.territoireouvert.runner.registry.Channel;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Review;

/**
 * An archive, as a registry lists it.
 *
 * @param release its version
 * @param title of the plugin, in its own words
 * @param description of the plugin, in its own words
 */
record NewRelease(Release release, LocalText title, LocalText description) {

    static NewRelease of(ExtractedPlugin plugin, Path archive, LocalDate published) throws IOException {
        String file = String.valueOf(archive.getFileName());
        PluginDescriptor descriptor = plugin.descriptor().plugin();
        String version = descriptor.version();
        try (PluginModules modules = PluginModules.of(plugin.source())) {
            PropertyMessages messages = PropertyMessages.of(modules.resources(), ZoneOffset.UTC);
            return new NewRelease(
                    new Release(
                            version.contains("-") ? Channel.PREVIEW : Channel.STABLE,
                            descriptor.id() + "/" + version + "/" + plugin.archiveName(),
                            Files.size(archive),
                            VersionFiles.sha256(archive),
                            plugin.descriptor(),
                            published,
                            Optional.empty()),
                    text(messages, "plugin.name"),
                    text(messages, "plugin.description"));
        } catch (PluginRefusedException | IllegalArgumentException e) {
            throw new RefusedException(e, Ground.TRUST, "registry.build-failed", file, String.valueOf(e.getMessage()));
        }
    }

    private static LocalText text(PropertyMessages messages, String key) {
        return new LocalText(messages.format(Locale.FRENCH, key), messages.format(Locale.ENGLISH, key));
    }

    PluginId id() {
        return release.descriptor().plugin().id();
    }

    /** Returns the plugin with this release, listed for the first time. */
    ListedPlugin first(Review review) {
        return new ListedPlugin(
                id(),
                title,
                description,
                List.of(),
                List.of(release.descriptor().plugin().vendor()),
                review,
                Optional.empty(),
                List.of(release));
    }

    /** Returns a listed plugin with this release; what it is called there stays. */
    ListedPlugin addedTo(ListedPlugin listed) {
        List<Release> releases = new ArrayList<>(listed.releases());
        releases.add(release);
        return new ListedPlugin(
                listed.id(),
                listed.title(),
                listed.description(),
                listed.categories(),
                listed.maintainers(),
                listed.review(),
                listed.deprecated(),
                releases);
    }
}
