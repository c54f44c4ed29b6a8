package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.archive.ExtractedPlugin;
import org.territoireouvert.runner.installation.archive.PluginArchive;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.text.ShownText;

/** Makes all checks that a plugin has to pass before it is listed. */
public final class PublishingChecks {

    private static final int LONGEST_PROBLEM = 400;
    private static final Map<String, PublishingCheck> ALL = new LinkedHashMap<>();

    static {
        ALL.put("name", PublishingChecks::name);
        ALL.put("runtime", new RuntimeCheck());
        ALL.put("modules", new ModuleCheck());
        ALL.put("host", new HostCheck());
        ALL.put("exit", new ExitCheck());
        ALL.put("messages", new MessageCheck());
        ALL.put("licence", new LicenceCheck());
        ALL.put("migrations", new MigrationCheck());
        ALL.put("rollback", new RollbackCheck());
    }

    private PublishingChecks() {}

    /**
     * Looks at an archive and does something with what came of it, as long as its files are there.
     *
     * @param previous finds the archive of the release before, if there is one
     * @throws RefusedException when it is no archive of a plugin at all, or cannot be read
     */
    public static <T> T run(Path archive, Function<ExtractedPlugin, Optional<Path>> previous, Use<T> use) {
        Path work = workFolder();
        try {
            ExtractedPlugin plugin = PluginArchive.extract(archive, Files.createDirectory(work.resolve("new")));
            Optional<Path> before = previous.apply(plugin);
            Optional<ExtractedPlugin> older = before.isPresent()
                    ? Optional.of(PluginArchive.extract(before.get(), Files.createDirectory(work.resolve("old"))))
                    : Optional.empty();
            return use.with(plugin, check(new Candidate(archive, plugin, older)));
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", archive.toString(), e.toString());
        } finally {
            delete(work);
        }
    }

    /** Does something with a plugin that was looked at. */
    @FunctionalInterface
    public interface Use<T> {
        /** Does it. */
        T with(ExtractedPlugin plugin, Checklist checklist) throws IOException;
    }

    private static Checklist check(Candidate candidate) throws IOException {
        List<Checklist.Line> lines = new ArrayList<>();
        for (Map.Entry<String, PublishingCheck> check : ALL.entrySet()) {
            lines.add(new Checklist.Line(
                    check.getKey(),
                    problems(check.getValue(), candidate).stream()
                            .map(problem -> ShownText.start(problem, LONGEST_PROBLEM))
                            .toList()));
        }
        return new Checklist(lines);
    }

    private static List<String> problems(PublishingCheck check, Candidate candidate) throws IOException {
        try {
            return check.problems(candidate);
        } catch (PluginRefusedException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> name(Candidate candidate) {
        String name = String.valueOf(candidate.archive().getFileName());
        String right = candidate.plugin().archiveName();
        return name.equals(right) ? List.of() : List.of("\"" + name + "\" has to be called \"" + right + "\"");
    }

    private static Path workFolder() {
        try {
            return Files.createTempDirectory("ouvert-check");
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", "tmp", e.toString());
        }
    }

    private static void delete(Path folder) {
        try {
            DurableFiles.delete(folder);
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", folder.toString(), e.toString());
        }
    }
}
