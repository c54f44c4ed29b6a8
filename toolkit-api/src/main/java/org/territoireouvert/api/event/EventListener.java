package org.territoireouvert.api.event;

import org.territoireouvert.api.Implementable;

/** Hears events, at least once each. An exception means: later again. */
@Implementable
@FunctionalInterface
public interface EventListener {

    /** Handles an event, idempotently by its id. Limit: 10 seconds. */
    void onEvent(DomainEvent event) throws Exception;
}
