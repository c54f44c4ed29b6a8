package org.territoireouvert.runner.installation.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Release;

/** What the archive of a plugin may hold. */
final class ArchiveRules {

    static final String DESCRIPTOR = "plugin.json";
    static final int MOST_ENTRIES = 200;
    static final long LARGEST_ARCHIVE = Release.LARGEST;
    static final long LARGEST_CONTENT = 300L * 1_024 * 1_024;

    /** Text shrinks to a tenth; what shrinks to less than a hundredth is made to fill disks. */
    private static final long HIGHEST_RATIO = 100;

    /** Below that, nobody's disk is filled, whatever the ratio. */
    private static final long HARMLESS = 1_024 * 1_024;

    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._+-]{0,120}\\.jar|plugin\\.json|sbom\\.json|(LICENSE|NOTICE)[A-Za-z0-9._-]{0,40}");

    private ArchiveRules() {}

    /** Returns how many bytes the files of an archive may have together. */
    static long mostContent(long archive) {
        return Math.min(LARGEST_CONTENT, Math.max(HARMLESS, archive * HIGHEST_RATIO));
    }

    static void checkName(String archive, String name, Set<String> seen) {
        if (!NAME.matcher(name).matches()) {
            throw wrong("registry.archive.name", archive, name);
        }
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw wrong("registry.archive.twice", archive, name);
        }
        if (seen.size() > MOST_ENTRIES) {
            throw wrong("registry.archive.entries", archive, MOST_ENTRIES);
        }
    }

    /** Tells whether a file that lies beside jars belongs to an archive; the descriptor is taken from inside the jar. */
    static boolean isKept(String name) {
        return NAME.matcher(name).matches() && !name.equals(DESCRIPTOR);
    }

    static boolean isJar(String name) {
        return name.endsWith(".jar");
    }

    static RefusedException wrong(String key, Object... arguments) {
        return new RefusedException(Ground.TRUST, key, arguments);
    }
}
