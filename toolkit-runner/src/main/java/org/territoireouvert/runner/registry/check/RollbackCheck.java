package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/** The descriptor says to which version one can go back, and that can be right. */
final class RollbackCheck implements PublishingCheck {

    @Override
    public List<String> problems(Candidate candidate) throws IOException, PluginRefusedException {
        PluginDescriptor plugin = candidate.plugin().descriptor().plugin();
        SemanticVersion own = SemanticVersion.parse(plugin.version());
        Optional<SemanticVersion> target = plugin.rollbackSafeTo().map(SemanticVersion::parse);
        if (target.isEmpty()) {
            return MigrationCheck.scripts(candidate.plugin()).isEmpty()
                    ? List.of()
                    : List.of("it has tables, and \"rollbackSafeTo\" is missing");
        }
        List<String> problems = new ArrayList<>();
        if (target.get().compareTo(own) > 0) {
            problems.add("\"rollbackSafeTo\" " + target.get() + " is later than " + own);
        }
        candidate
                .previous()
                .map(before -> before.descriptor().plugin())
                .flatMap(PluginDescriptor::rollbackSafeTo)
                .map(SemanticVersion::parse)
                .filter(before -> target.get().compareTo(before) < 0)
                .ifPresent(before -> problems.add("\"rollbackSafeTo\" " + target.get()
                        + " is earlier than that of the release before, " + before));
        return problems;
    }
}
