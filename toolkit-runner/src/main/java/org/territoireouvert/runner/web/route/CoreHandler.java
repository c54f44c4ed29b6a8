package org.territoireouvert.runner.web.route;

import org.territoireouvert.api.web.Response;

/** Answers an address of the runtime itself. */
@FunctionalInterface
public interface CoreHandler {

    /** Answers. */
    Response handle(CoreRequest request) throws Exception;
}
