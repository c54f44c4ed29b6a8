package org.territoireouvert.runner.registry.check;

import java.nio.file.Path;
import java.util.Optional;
import org.territoireouvert.runner.installation.archive.ExtractedPlugin;

/**
 * A plugin that somebody wants to publish.
 *
 * @param archive its file
 * @param plugin its files, extracted
 * @param previous the release before, extracted, if there is one
 */
record Candidate(Path archive, ExtractedPlugin plugin, Optional<ExtractedPlugin> previous) {}
