package org.territoireouvert.api.work;

import java.util.List;
import org.territoireouvert.api.Implementable;

/** Fills the plugin's tables for {@code ouvert demo}: the town of Val-de-Lisière, whose people and figures are invented. */
@Implementable
@FunctionalInterface
public interface DemonstrationData {

    /** Writes the data, in a time of its own choosing relative to the clock. Does nothing when they are there already. */
    void fill() throws Exception;

    /** Returns the people whom newcomers can be because of these data; none for most. */
    default List<DemonstrationPerson> people() {
        return List.of();
    }

    /**
     * Learns the account of one of {@link #people}, after {@link #fill} and each time that the demonstration starts.
     *
     * @param personId identifier of the account
     */
    default void settle(DemonstrationPerson person, String personId) throws Exception {}
}
