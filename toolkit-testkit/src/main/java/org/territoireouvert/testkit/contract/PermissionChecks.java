package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.testkit.TestBrowser;

/** Who may open what. That every route names a permission is the affair of the compiler. */
interface PermissionChecks {

    TestedPlugin tested();

    @Test
    default void refusesVisitorsWhatIsNotForEverybody() {
        try (TestBrowser visitor = tested().site().browser()) {
            String token = visitor.token();
            for (Route route : tested().contributions().routes()) {
                if (!PluginPages.isOpen(route) || route.path().startsWith("/admin/")) {
                    checkRefusal(route, visitor, token);
                }
            }
        }
    }

    private static void checkRefusal(Route route, TestBrowser visitor, String token) {
        String path = PluginPages.invented(route);
        HttpResponse<String> answer =
                route.method() == Method.GET ? visitor.get(path) : visitor.post(path, Map.of("_jeton", token));
        boolean refused = answer.statusCode() == 403 || answer.uri().getPath().startsWith("/connexion");

        assertThat(refused)
                .as(route.method() + " " + path + " is refused to a visitor, who got " + answer.statusCode())
                .isTrue();
    }
}
