package org.territoireouvert.api.web;

import org.territoireouvert.api.Implementable;

/** Answers a request. Called by many threads at once. */
@Implementable
@FunctionalInterface
public interface Handler {

    /**
     * Answers.
     *
     * @throws NotFoundException when the address names nothing
     * @throws Exception shown as an error page; the failure is counted against the plugin
     */
    Response handle(Request request) throws Exception;
}
