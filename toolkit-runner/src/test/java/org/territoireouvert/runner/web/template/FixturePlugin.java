package org.territoireouvert.runner.web.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.text.Bundle;
import org.territoireouvert.runner.text.Formats;

/** A plugin made of texts in memory. */
public final class FixturePlugin implements InstalledPlugin {

    private final PluginId id;
    private final Map<String, String> files;
    private final Bundle messages;
    private final Contributions contributions;
    private volatile boolean serving = true;

    /** Creates a plugin with files below {@code META-INF/toolkit/}, its messages for both languages, its menu. */
    public FixturePlugin(String id, Map<String, String> files, String messages, MenuEntry... menu) throws Exception {
        this.id = new PluginId(id);
        this.files = new TreeMap<>(files);
        this.messages = Bundle.read(Locale.FRENCH, Formats.USUAL_ZONE, List.of(new StringReader(messages)));
        Contributions.Draft draft = new Contributions.Draft();
        List.of(menu).forEach(entry -> draft.add(MenuEntry.class, entry));
        this.contributions = draft.complete();
    }

    /** Opens or closes it. */
    public void serve(boolean open) {
        serving = open;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor(
                id,
                "1.0.0",
                "m",
                ">=0.1",
                21,
                "EUPL-1.2",
                "v",
                "/" + id,
                "x_",
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    @Override
    public PluginStatus status() {
        return new PluginStatus(PluginStatus.State.STARTED, serving, Optional.empty(), false);
    }

    @Override
    public Contributions contributions() {
        return contributions;
    }

    @Override
    public Messages messages() {
        return (locale, key, arguments) -> messages.format(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No message \"" + key + "\""));
    }

    @Override
    public PluginResources resources() {
        return new PluginResources() {
            @Override
            public Optional<InputStream> open(String path) {
                return Optional.ofNullable(files.get(path))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public List<String> list(String folder) {
                return files.keySet().stream()
                        .filter(path -> path.startsWith(folder))
                        .toList();
            }
        };
    }

    @Override
    public <T> T call(PluginStatus.Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        try {
            return work.call();
        } catch (Exception e) {
            throw new PluginCallException(id, phase.name(), e);
        }
    }
}
