package org.territoireouvert.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Permission;

/**
 * The accounts of the site, as far as a plugin may know them; get it by
 * {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads.
 */
@HostProvided
public interface People {

    /** Returns what everybody may see of a person; empty when no such account ever was. */
    Optional<Person> find(String personId);

    /**
     * Returns what everybody may see of several people, by their ids; those that never were are left out.
     *
     * @param personIds at most 500
     */
    Map<String, Person> findAll(Collection<String> personIds);

    /** Tells where an actor stands against a requirement; only a {@link Actor.Citizen} can meet one. */
    Standing standing(Actor actor, Requirement requirement);

    /**
     * Tells where several citizens stand against a requirement, in their order.
     *
     * @param citizens at most 500
     */
    List<Standing> standings(List<Actor.Citizen> citizens, Requirement requirement);

    /**
     * Tells whether an actor may do something to one object. The router has checked routes already; this is for what a page
     * shows or hides.
     *
     * @param objectId see {@link Permission#on}
     */
    boolean allows(Actor actor, Permission permission, String objectId);

    /**
     * Returns the members of staff who may do something to one object because of a role that they hold, by name: those to whom
     * work can be given. Administrators are among them, accounts that are suspended are not. At most 200.
     *
     * @param objectId see {@link Permission#on}
     */
    List<Colleague> colleaguesWho(Permission permission, String objectId);

    /**
     * Writes that a member of staff saw data of a person that are not public. Call it in the transaction or right before the
     * page that shows them; the person reads it under "Mes connexions, consentements et consultations".
     *
     * @param handle of the plugin's own transaction
     */
    void recordLook(Handle handle, Actor.Agent agent, String personId, Look look);
}
