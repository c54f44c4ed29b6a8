package org.territoireouvert.runner.cli.command.plugin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Reads the plugins that were typed. */
final class TypedPlugins {

    private TypedPlugins() {}

    static PositionalParamSpec positional(String arity, String label) {
        return PositionalParamSpec.builder()
                .arity(arity)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .hideParamSyntax(true)
                .build();
    }

    static List<String> words(ParseResult typed) {
        return typed.matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    static Set<PluginId> ids(ParseResult typed) {
        Set<PluginId> ids = new TreeSet<>();
        words(typed).forEach(word -> ids.add(id(word)));
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
