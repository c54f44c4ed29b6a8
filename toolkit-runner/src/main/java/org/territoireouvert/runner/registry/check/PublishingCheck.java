package org.territoireouvert.runner.registry.check;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.runner.plugin.PluginRefusedException;

/** Looks at one thing. */
@FunctionalInterface
interface PublishingCheck {

    /**
     * Returns what is wrong, empty when nothing is.
     *
     * @throws PluginRefusedException with the only thing that is wrong
     */
    List<String> problems(Candidate candidate) throws IOException, PluginRefusedException;
}
