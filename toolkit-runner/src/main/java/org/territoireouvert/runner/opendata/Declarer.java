package org.territoireouvert.runner.opendata;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * Who declared a data set, a figure, a feed or a calendar: a plugin, or the runtime itself.
 *
 * @param plugin empty for the runtime
 * @param messages its words
 */
public record Declarer(Optional<InstalledPlugin> plugin, Messages messages) {

    /** Name under which figures of the runtime are kept. */
    public static final String RUNTIME = "runtime";

    private static final Logger LOG = LoggerFactory.getLogger(Declarer.class);

    /** Returns the id of the plugin, or {@link #RUNTIME}. */
    public String id() {
        return plugin.map(found -> found.id().value()).orElse(RUNTIME);
    }

    /** Returns its name in a language. */
    public String name(Locale locale) {
        return messages.format(locale, plugin.isPresent() ? "plugin.name" : "opendata.runtime");
    }

    /** Asks it something within a limit; empty when it fails, which is recorded. */
    public <T> Optional<T> ask(Duration limit, Callable<T> question) {
        try {
            return Optional.of(plugin.isPresent() ? plugin.get().call(Phase.CALL, limit, question) : question.call());
        } catch (PluginCallException recorded) {
            return Optional.empty();
        } catch (Exception failure) {
            LOG.error("The runtime could not answer for its own data", failure);
            return Optional.empty();
        }
    }

    /**
     * Has it write something in the thread of the caller, whose transaction it then shares.
     *
     * @throws IOException when the reader has gone or it fails, which is recorded
     */
    public void write(Duration limit, Writing writing) throws IOException {
        try {
            if (plugin.isPresent()) {
                plugin.get().call(Phase.REQUEST, limit, () -> {
                    writing.run();
                    return true;
                });
            } else {
                writing.run();
            }
        } catch (PluginCallException e) {
            throw e.getCause() instanceof IOException gone ? gone : new IOException(e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Something that is written. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it. */
        void run() throws Exception;
    }
}
