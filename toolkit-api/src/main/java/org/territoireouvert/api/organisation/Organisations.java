package org.territoireouvert.api.organisation;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.web.Actor;

/**
 * The organisations of the site; get it by {@link org.territoireouvert.api.PluginContext#service}. Those that were closed are not
 * found any more; one that was merged is found as the one it became. Safe for all threads.
 */
@HostProvided
public interface Organisations {

    /** Returns an organisation. */
    Optional<Organisation> find(String id);

    /**
     * Returns organisations by the beginning of their name, those that staff confirmed first.
     *
     * @param words accents and case do not matter
     * @param limit 1 to 50
     */
    List<Organisation> search(String words, int limit);

    /** Returns who belongs to an organisation, representatives first, then by date; at most 500. */
    List<Membership> members(String organisationId);

    /** Returns what a person belongs to, by the names of the organisations; at most 100. */
    List<Membership> ofPerson(String personId);

    /** Tells whether an actor may act in the name of an organisation; only a citizen can. */
    boolean isRepresentative(Actor actor, String organisationId);
}
