package org.territoireouvert.acceptance.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginResources;
import org.territoireouvert.runner.plugin.PluginStatus;

/** A plugin that keeps a text and a file for each person, and fails when a test says so. */
final class KeepingPlugin implements InstalledPlugin, PersonalData {

    /** Texts by person. */
    final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Each call to erase, in order. */
    final List<String> erased = new ArrayList<>();

    volatile boolean fails;
    volatile boolean switchedOff;
    private final PluginId id;

    KeepingPlugin(String id) {
        this.id = new PluginId(id);
    }

    @Override
    public String descriptionKey() {
        return "personal-data";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        String text = texts.get(person);
        if (text != null) {
            rows.row("avis", null, text);
        }
        check();
    }

    @Override
    public void exportFiles(String person, FileSink files) throws Exception {
        if (texts.containsKey(person)) {
            files.file("photo.txt", stream -> {
                stream.write(("photo de " + person).getBytes(StandardCharsets.UTF_8));
                stream.close();
            });
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        check();
        erased.add(person + " " + erasure);
        return texts.remove(person) == null ? 0 : 1;
    }

    private void check() {
        if (fails) {
            throw new IllegalStateException("broken");
        }
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor(
                id,
                "1.0.0",
                "x",
                ">=0.1 <1",
                21,
                "EUPL-1.2",
                "x",
                "/x",
                "x_",
                List.of(),
                Optional.empty(),
                List.of(),
                true);
    }

    @Override
    public PluginStatus status() {
        return new PluginStatus(PluginStatus.State.STARTED, true, Optional.empty(), false);
    }

    @Override
    public Contributions contributions() {
        return switchedOff
                ? Contributions.NONE
                : new Contributions.Draft().add(PersonalData.class, this).complete();
    }

    @Override
    public Messages messages() {
        return (locale, key, arguments) -> key.equals("personal-data") ? "Vos avis, tant que le compte existe." : key;
    }

    @Override
    public PluginResources resources() {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public <T> T call(PluginStatus.Phase phase, Duration limit, Callable<T> work) throws PluginCallException {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new PluginCallException(id, phase.name(), failure);
        }
    }
}
