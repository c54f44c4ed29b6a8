package org.territoireouvert.runner.storage.migration;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Gives Flyway the scripts that were read already, so that it scans nothing. */
final class ScriptResources implements ResourceProvider {

    private final List<MigrationScript> scripts;

    ScriptResources(List<MigrationScript> scripts) {
        this.scripts = scripts;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .map(Loaded::new)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.name().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.name()::endsWith))
                .map(script -> (LoadableResource) new Loaded(script))
                .toList();
    }

    private static final class Loaded extends LoadableResource {
        private final MigrationScript script;

        Loaded(MigrationScript script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return script.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.name();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }
    }
}
