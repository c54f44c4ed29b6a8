package org.territoireouvert.runner.search.source;

import java.util.Collection;
import java.util.Set;

/** Knows what the moderators have hidden, whatever the plugins say. */
@FunctionalInterface
public interface HiddenContents {

    /** Returns those of the ids of a type that are hidden. */
    Set<String> among(String type, Collection<String> ids);
}
