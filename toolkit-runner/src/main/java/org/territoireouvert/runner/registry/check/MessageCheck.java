package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.layer.PluginModules;

/** The messages have the same keys in every language that the descriptor names, a name and a description among them. */
final class MessageCheck implements PublishingCheck {

    private static final List<String> NEEDED = List.of("plugin.name", "plugin.description");
    private static final int MOST_PROBLEMS = 10;

    @Override
    public List<String> problems(Candidate candidate) throws IOException, PluginRefusedException {
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> keys = new TreeMap<>();
        try (PluginModules modules = PluginModules.of(candidate.plugin().source())) {
            for (String locale : candidate.plugin().descriptor().locales()) {
                String file = "messages/messages_" + locale + ".properties";
                Optional<InputStream> found = modules.resources().open(file);
                if (found.isPresent()) {
                    keys.put(file, keys(file, found.get()));
                } else {
                    problems.add(file + " is missing");
                }
            }
        }
        Set<String> all = new TreeSet<>(NEEDED);
        keys.values().forEach(all::addAll);
        keys.forEach((file, own) -> all.stream()
                .filter(key -> !own.contains(key))
                .map(key -> file + " has no " + key)
                .limit(MOST_PROBLEMS)
                .forEach(problems::add));
        return problems;
    }

    private static Set<String> keys(String name, InputStream file) throws IOException, PluginRefusedException {
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
        } catch (IllegalArgumentException e) {
            throw new PluginRefusedException(
                    FailureSentence.DESCRIPTOR, name + " holds a broken escape: " + e.getMessage(), e);
        }
    }
}
