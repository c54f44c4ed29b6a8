package org.territoireouvert.runner.identity.data;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.runner.text.Languages;

/** Hands out all that the site keeps about a person (GDPR, articles 15 and 20): the runtime's tables, then plugin by plugin. */
public final class PersonExport {

    private final RuntimeRows runtime;
    private final PersonFiles files;
    private final PluginData plugins;
    private final Messages messages;
    private final Supplier<String> siteName;
    private final InstantSource clock;
    private final ZoneId zone;

    /** Reads the tables of the runtime and asks the plugins. */
    public PersonExport(
            Database database,
            PersonFiles files,
            PluginData plugins,
            Messages messages,
            Supplier<String> siteName,
            InstantSource clock,
            ZoneId zone) {
        this.runtime = new RuntimeRows(database);
        this.files = files;
        this.plugins = plugins;
        this.messages = messages;
        this.siteName = siteName;
        this.clock = clock;
        this.zone = zone;
    }

    /** Writes everything into a sink; a plugin that fails leaves a file that says so. */
    public void write(PersonKeys person, Locale language, ExportSink sink) throws IOException {
        runtime.write(person, sink);
        files.write(person, sink);
        for (InstalledPlugin plugin : plugins.keeping()) {
            Optional<String> failure = plugins.export(plugin, person, sink);
            if (failure.isPresent()) {
                String sentence = messages.format(language, "account.data.failed");
                sink.file(
                        "modules/" + plugin.id(),
                        "ERREUR.txt",
                        stream -> stream.write((sentence + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
    }

    /** Writes everything into a ZIP archive that begins with instructions. */
    public void writeZip(PersonKeys person, Locale language, Json json, OutputStream stream) throws IOException {
        Instant now = clock.instant();
        try (ZipExport zip = new ZipExport(stream, json, now)) {
            String name = Languages.isEnglish(language) ? "README.txt" : "LISEZ-MOI.txt";
            zip.note(
                    name,
                    messages.format(
                            language,
                            "account.data.readme",
                            siteName.get(),
                            new Formats(language, zone).date(now),
                            describePlugins(language)));
            write(person, language, zip);
        }
    }

    private String describePlugins(Locale language) {
        return plugins.keeping().stream()
                .map(plugin -> "modules/" + plugin.id() + "/ – " + description(plugin, language))
                .collect(Collectors.joining("\n"));
    }

    private static String description(InstalledPlugin plugin, Locale language) {
        return plugin.contributions().personalData().stream()
                .map(PersonalData::descriptionKey)
                .map(key -> plugin.messages().format(language, key))
                .collect(Collectors.joining(" "));
    }
}
