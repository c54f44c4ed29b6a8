package org.territoireouvert.runner.registry.check;

import java.util.List;
import java.util.Set;

/** The licence lets everybody use, read, change and share the plugin. */
final class LicenceCheck implements PublishingCheck {

    /** Identifiers of SPDX of licences that the OSI or the FSF calls free and that are used in France. */
    private static final Set<String> FREE = Set.of(
            "0BSD",
            "AGPL-3.0-only",
            "AGPL-3.0-or-later",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "CC0-1.0",
            "CECILL-2.1",
            "CECILL-B",
            "CECILL-C",
            "EPL-2.0",
            "EUPL-1.1",
            "EUPL-1.2",
            "GPL-2.0-only",
            "GPL-2.0-or-later",
            "GPL-3.0-only",
            "GPL-3.0-or-later",
            "ISC",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "LGPL-3.0-or-later",
            "MIT",
            "MPL-2.0",
            "Unlicense",
            "Zlib");

    @Override
    public List<String> problems(Candidate candidate) {
        String licence = candidate.plugin().descriptor().plugin().licence();
        return FREE.contains(licence)
                ? List.of()
                : List.of("\"" + licence + "\" is none of "
                        + String.join(", ", FREE.stream().sorted().toList()));
    }
}
