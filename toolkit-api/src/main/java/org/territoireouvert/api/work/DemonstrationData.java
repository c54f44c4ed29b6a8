package org.territoireouvert.api.work;

import org.territoireouvert.api.Implementable;

/** Fills the plugin's tables for {@code ouvert demo}: the town of Val-de-Lisière, whose people and figures are invented. */
@Implementable
@FunctionalInterface
public interface DemonstrationData {

    /** Writes the data, in a time of its own choosing relative to the clock. Does nothing when they are there already. */
    void fill() throws Exception;
}
