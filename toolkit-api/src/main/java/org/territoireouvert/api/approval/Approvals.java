package org.territoireouvert.api.approval;

import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.web.Actor;

/** Proposes sensitive acts; get it by {@link org.territoireouvert.api.PluginContext#service}. */
@HostProvided
@FunctionalInterface
public interface Approvals {

    /** What became of a proposal. */
    enum Outcome {
        /** Done at once: the administrator does not ask for two people. */
        DONE,
        /** Waits for another member of staff, at {@code /admin/approbations}. */
        WAITING
    }

    /**
     * Proposes an act. One that waits already for the same object is not proposed twice.
     *
     * @param act declared by the plugin
     * @param agent who holds the permission of the act for this object
     * @param object identifier of what it is done to, at most 200 characters: the one that {@link
     *     org.territoireouvert.api.web.Permission#on} names, so that roles held for one object count
     * @param summary why, in one sentence for who approves, at most 500 characters
     * @throws IllegalArgumentException when the plugin has not declared the act, or a text is empty or too long
     * @throws IllegalStateException when the agent may not do it
     * @throws Exception what the act throws when it is done at once
     */
    Outcome propose(Actor.Agent agent, SensitiveAct act, String object, String summary) throws Exception;
}
