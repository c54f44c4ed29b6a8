package org.territoireouvert.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.command.Command;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestDatabases;

/** A site that an administrator starts anew, so that what was taken away by a command is gone. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void whatWasRemovedIsGoneAfterTheButton() throws Exception {
        Configuration configuration = TestDatabases.configuration(folder.resolve("data"), Optional.empty());
        Map<String, String> environment =
                Map.of("OUVERT_STORAGE_DATA", configuration.dataDirectory().toString());
        String cookie = administrator(configuration);
        int port = Service.freePort();
        try (Service service = new Service(folder, environment, port).await();
                Person person = new Person("http://localhost:" + port).with(cookie)) {
            assertThat(person.get("/ambassadeurs").statusCode()).isEqualTo(200);
            assertThat(person.get("/admin/plugins").body()).doesNotContain("/admin/plugins/redemarrer");
            Command.Answer removed =
                    Command.run(folder, environment, "plugin", "remove", "ambassador-directory", "--yes");
            assertThat(removed.code()).as(removed.err()).isZero();

            assertThat(person.submit("/admin/plugins", "/admin/plugins/redemarrer", Map.of())
                            .body())
                    .contains("Le site redémarre");
            again(service);

            assertThat(person.get("/ambassadeurs").statusCode()).isEqualTo(404);
            assertThat(person.get("/admin/plugins").body()).doesNotContain("/admin/plugins/redemarrer");
            assertThat(person.get("/admin/journal").body()).contains("Le site a été redémarré.");
        }
    }

    private static String administrator(Configuration configuration) {
        try (ToolkitServer before =
                ToolkitServer.start(ToolkitRuntime.of(configuration, List.of(), InstantSource.system()))) {
            return before.signIn("dgs@exemple.fr", "Dominique Roy", Set.of(Role.ADMINISTRATOR));
        }
    }

    /** Waits until it has started for the second time. */
    private static void again(Service service) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (service.said().split("Le site est servi", -1).length < 3) {
            assertThat(System.nanoTime()).as(service.said()).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
