package org.territoireouvert.runner.registry.check;

import java.util.List;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;

/** This runtime serves the version of the API and of Java that the descriptor names. */
final class RuntimeCheck implements PublishingCheck {

    @Override
    public List<String> problems(Candidate candidate) throws PluginRefusedException {
        new DescriptorReader(ToolkitVersion.API, Runtime.version().feature())
                .checkServed(candidate.plugin().descriptor().plugin());
        return List.of();
    }
}
