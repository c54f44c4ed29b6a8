package org.territoireouvert.runner.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** What is declared as public data: by the plugins that serve, in the order of the menu, then by the runtime. Safe for all threads. */
public final class OpenData {

    /** Something with who declared it. */
    public record Declared<T>(Declarer declarer, T item) {}

    private final Supplier<List<InstalledPlugin>> plugins;
    private final Contributions own;
    private final Declarer runtime;
    private final boolean servingOnly;

    /**
     * Prepares the list.
     *
     * @param plugins all that are installed
     * @param own what the runtime declares
     * @param messages of the runtime
     */
    public OpenData(Supplier<List<InstalledPlugin>> plugins, Contributions own, Messages messages) {
        this(plugins, own, new Declarer(Optional.empty(), messages), true);
    }

    private OpenData(
            Supplier<List<InstalledPlugin>> plugins, Contributions own, Declarer runtime, boolean servingOnly) {
        this.plugins = plugins;
        this.own = own;
        this.runtime = runtime;
        this.servingOnly = servingOnly;
    }

    /** Returns the list with all plugins that are installed, for commands, which start none. */
    public OpenData installed() {
        return new OpenData(plugins, own, runtime, false);
    }

    /** Returns the data sets. */
    public List<PublishedDataset> datasets() {
        return all(Contributions::datasets).stream()
                .map(declared -> new PublishedDataset(declared.declarer(), declared.item()))
                .toList();
    }

    /** Finds a data set. */
    public Optional<PublishedDataset> dataset(String name) {
        return datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst();
    }

    /** Returns the figures. */
    public List<Declared<Statistic>> statistics() {
        return all(Contributions::statistics);
    }

    /** Returns the feeds. */
    public List<Declared<Feed>> feeds() {
        return all(Contributions::feeds);
    }

    /** Returns the sources of the agenda. */
    public List<Declared<CalendarSource>> calendars() {
        return all(Contributions::calendars);
    }

    private <T> List<Declared<T>> all(Function<Contributions, List<T>> kind) {
        List<Declared<T>> all = new ArrayList<>();
        for (InstalledPlugin plugin : plugins.get()) {
            if (!servingOnly || plugin.isServing()) {
                Declarer declarer = new Declarer(Optional.of(plugin), plugin.messages());
                kind.apply(plugin.contributions()).forEach(item -> all.add(new Declared<T>(declarer, item)));
            }
        }
        kind.apply(own).forEach(item -> all.add(new Declared<T>(runtime, item)));
        return all;
    }
}
