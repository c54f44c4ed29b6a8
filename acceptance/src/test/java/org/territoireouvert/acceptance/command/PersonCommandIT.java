package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestDatabases;

/** {@code ouvert person export} and {@code ouvert person erase}, on the accounts that a site has left behind. */
class PersonCommandIT {

    private static final String EMAIL = "jeanne@exemple.fr";
    private static final String ADMINISTRATOR = "maire@exemple.fr";

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        Configuration configuration = TestDatabases.configuration(folder.resolve("data"), Optional.empty());
        try (var server = org.territoireouvert.runner.ToolkitServer.start(org.territoireouvert.runner.ToolkitRuntime.of(
                configuration.withPort(0), java.util.List.of(), java.time.InstantSource.system()))) {
            server.signIn(EMAIL, "Jeanne Morel", Set.of());
            server.signIn(ADMINISTRATOR, "Camille Mairie", Set.of(Role.ADMINISTRATOR));
        }
    }

    private Command.Answer run(String... words) {
        return Command.run(folder, Map.of(), words);
    }

    @Test
    void theRowsOfAPersonAreListed() {
        Command.Answer answer = run("person", "export", "Jeanne@Exemple.FR");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("compte/compte\tid=", "email=" + EMAIL, "family_name=Morel", "compte/connexions\t")
                .doesNotContain(ADMINISTRATOR);
    }

    @Test
    void thePersonsArchiveIsWrittenOnce() throws IOException {
        Command.Answer answer = run("person", "export", EMAIL, "--zip", "jeanne.zip");

        assertThat(answer.code()).as(answer.err()).isZero();
        try (ZipFile zip = new ZipFile(folder.resolve("jeanne.zip").toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            assertThat(entries.nextElement().getName()).isEqualTo("LISEZ-MOI.txt");
            assertThat(zip.getEntry("compte/compte.json")).isNotNull();
            assertThat(zip.getEntry("modules/ambassador-directory/donnees.json"))
                    .isNotNull();
        }
        assertThat(run("person", "export", EMAIL, "--zip", "jeanne.zip").code()).isEqualTo(2);
    }

    @Test
    void anErasedPersonIsFoundNoMore() {
        Command.Answer erased = run("person", "erase", EMAIL, "--anonymise");

        assertThat(erased.code()).as(erased.err() + erased.out()).isZero();
        assertThat(erased.out()).contains("Le compte est effacé.", "ambassador-directory");
        assertThat(run("person", "export", EMAIL).out()).doesNotContain("compte/compte\t");
    }

    @Test
    void theLastAdministratorStays() {
        Command.Answer answer = run("person", "erase", ADMINISTRATOR);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("la seule à administrer");
    }

    @Test
    void somebodyUnknownIsNoError() {
        assertThat(run("person", "export", "personne@exemple.fr").out()).contains("ne garde rien");
        assertThat(run("person", "erase", "personne@exemple.fr").code()).isZero();
    }
}
