package org.territoireouvert.runner.cli.command.plugin;

import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.ParseResult;

/** Reads the plugins that were typed. */
final class TypedPlugins {

    private TypedPlugins() {}

    static Set<PluginId> ids(ParseResult typed) {
        Set<PluginId> ids = new TreeSet<>();
        CommandOptions.words(typed).forEach(word -> ids.add(id(word)));
        return ids;
    }

    static PluginId id(String word) {
        try {
            return new PluginId(word);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e, Ground.REQUEST, "installation.wrong-id", word);
        }
    }
}
