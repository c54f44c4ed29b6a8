package org.territoireouvert.runner.installation.resolution;

import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/** Decides whether a version may read data that another wrote. */
public final class RollbackRule {

    private RollbackRule() {}

    /** Tells whether a version is no older than what wrote the data, or one that the writer allows. */
    public static boolean allows(KeptData data, SemanticVersion version) {
        return version.compareTo(SemanticVersion.parse(data.version())) >= 0
                || data.rollbackSafeTo()
                        .map(SemanticVersion::parse)
                        .filter(safe -> version.compareTo(safe) >= 0)
                        .isPresent();
    }
}
