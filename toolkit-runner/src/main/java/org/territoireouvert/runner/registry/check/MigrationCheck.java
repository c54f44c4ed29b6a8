package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.runner.installation.archive.ExtractedPlugin;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.layer.PluginModules;

/** The migrations are numbered, and those of the release before are there, byte for byte, with later numbers behind them. */
final class MigrationCheck implements PublishingCheck {

    private static final String FOLDER = "migrations/";
    private static final Pattern NAME = Pattern.compile("(V(\\d{4})__[a-z0-9_]+)(\\.sqlite|\\.postgresql)?\\.sql");
    private static final int LARGEST = 1_024 * 1_024;

    @Override
    public List<String> problems(Candidate candidate) throws IOException, PluginRefusedException {
        SortedMap<String, byte[]> scripts = scripts(candidate.plugin());
        List<String> problems = new ArrayList<>(names(scripts));
        if (candidate.previous().isPresent()) {
            problems.addAll(changes(scripts, scripts(candidate.previous().get())));
        }
        return problems;
    }

    /** What one database needs besides has the name of the database, and the number of its migration. */
    private static List<String> names(SortedMap<String, byte[]> scripts) {
        List<String> problems = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        for (String name : scripts.keySet()) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                problems.add("\"" + name + "\" is not called as V0001__first_tables.sql is");
            } else if (!matcher.group(1)
                    .equals(numbers.computeIfAbsent(matcher.group(2), number -> matcher.group(1)))) {
                problems.add("two migrations have the number " + matcher.group(2));
            }
        }
        return problems;
    }

    private static List<String> changes(SortedMap<String, byte[]> now, SortedMap<String, byte[]> before) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> script : before.entrySet()) {
            byte[] same = now.get(script.getKey());
            if (same == null) {
                problems.add("the migration " + script.getKey() + " of the release before is missing");
            } else if (!Arrays.equals(same, script.getValue())) {
                problems.add("the migration " + script.getKey() + " differs from that of the release before");
            }
        }
        if (!before.isEmpty()) {
            now.headMap(before.lastKey()).keySet().stream()
                    .filter(name -> !before.containsKey(name))
                    .forEach(name -> problems.add("the migration " + name + " is new and not the last"));
        }
        return problems;
    }

    static SortedMap<String, byte[]> scripts(ExtractedPlugin plugin) throws IOException, PluginRefusedException {
        SortedMap<String, byte[]> scripts = new TreeMap<>();
        try (PluginModules modules = PluginModules.of(plugin.source())) {
            for (String path : modules.resources().list(FOLDER)) {
                try (InputStream script = modules.resources().open(path).orElseThrow()) {
                    scripts.put(path.substring(FOLDER.length()), script.readNBytes(LARGEST));
                }
            }
        }
        return scripts;
    }
}
