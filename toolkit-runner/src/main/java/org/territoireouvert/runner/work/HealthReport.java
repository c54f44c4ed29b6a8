package org.territoireouvert.runner.work;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * What a plugin's own health check saw.
 *
 * @param name of the check
 * @param well whether the plugin can do its work
 * @param sentence what was seen and, when not well, what to do
 */
public record HealthReport(String name, boolean well, String sentence) {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Runs the checks of a plugin; one that throws or takes too long is not well. */
    public static List<HealthReport> of(InstalledPlugin plugin, Locale locale) {
        return plugin.contributions().healthChecks().stream()
                .map(check -> look(plugin, check, locale))
                .toList();
    }

    private static HealthReport look(InstalledPlugin plugin, HealthCheck check, Locale locale) {
        try {
            return plugin.call(Phase.CALL, LIMIT, () -> {
                HealthCheck.Health seen = check.check().look();
                String sentence = plugin.messages()
                        .format(locale, seen.messageKey(), seen.arguments().toArray());
                return new HealthReport(check.name(), seen.well(), sentence);
            });
        } catch (PluginCallException e) {
            return new HealthReport(check.name(), false, String.valueOf(e.getMessage()));
        }
    }
}
