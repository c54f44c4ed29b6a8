package org.territoireouvert.runner.web.server;

import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;

/** Refuses what an address of the API does not know, so that a misspelt filter is not taken for none. */
final class ApiParameters {

    private ApiParameters() {}

    static void check(InstalledPlugin plugin, String pattern, Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        for (ApiRoute route : plugin.contributions().apiRoutes()) {
            if (route.path().equals(pattern)) {
                Set<String> known = route.parameters().stream()
                        .filter(parameter -> parameter.in() == In.QUERY)
                        .map(ApiRoute.Parameter::name)
                        .collect(Collectors.toSet());
                names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
                    throw new RefusedRequest(Reason.MALFORMED, "the unknown parameter " + unknown);
                });
            }
        }
    }
}
