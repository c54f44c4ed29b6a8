package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.acceptance.Repository;

class CommandLineIT {

    @TempDir
    Path folder;

    @Test
    void helpSpeaksFrenchAndEnglish() {
        assertThat(run("--help").out()).contains("Commandes", "Sauvegarder la base", "budget");
        assertThat(Command.run(folder, Map.of("OUVERT_LANG", "en"), "--help").out())
                .contains("Commands", "Save database and files", "budget");
    }

    @Test
    void aVoteIsImportedCountedPublishedAndBackedUp() throws IOException {
        Path vote = Repository.vote("France_Toulouse_2019");

        Command.Answer imported = run("budget", "import", vote.toString());
        Command.Answer counted = run("budget", "count", "--rule", "greedy_points", "--json");
        Command.Answer saved = run("backup", "sauvegarde.zip");

        assertThat(imported.err()).isEmpty();
        assertThat(imported.code()).isZero();
        assertThat(counted.out())
                .contains("\"cost\":\"1000000\"")
                .contains(
                        "\"selected\":[\"1\",\"10\",\"13\",\"16\",\"18\",\"20\",\"26\",\"27\",\"29\",\"30\",\"4\",\"5\",\"6\",\"7\"]");
        assertThat(saved.code()).isZero();
        assertThat(Files.size(folder.resolve("sauvegarde.zip"))).isPositive();
    }

    @Test
    void aRestoredInstanceHoldsTheSameVote() {
        Path vote = Repository.vote("Netherlands_Assen_2024");
        run("budget", "import", vote.toString(), "--title", "Assen");
        run("backup", "assen.zip");

        Command.Answer restored = Command.run(folder, Map.of("OUVERT_STORAGE_DATA", "autre"), "restore", "assen.zip");
        Command.Answer counted = Command.run(
                folder,
                Map.of("OUVERT_STORAGE_DATA", "autre"),
                "budget",
                "count",
                "--rule",
                "mes_cost",
                "--completion",
                "add1:official-wieliczka",
                "--json");

        assertThat(restored.err()).isEmpty();
        assertThat(restored.code()).isZero();
        assertThat(counted.out()).contains("\"cost\":\"76700\"");
    }

    @Test
    void filesAreCountedWithoutADatabase() {
        Path vote = Repository.vote("Netherlands_Assen_2024");

        Command.Answer counted =
                run("budget", "count", vote.toString(), vote.toString(), "--rule", "greedy_votes", "--json");

        assertThat(counted.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"selected\":[\"11\",\"13\",\"14\",\"2\",\"3\",\"8\",\"9\"]")
                        .contains("\"cost\":\"99200\""));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aMalformedFileIsRefusedWithItsLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("faux.pb"), "META\nkey;value\nbudget;-5\n");

        Command.Answer answer = run("budget", "count", wrong.toString(), "--rule", "greedy_votes", "--json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip().lines())
                .singleElement()
                .asString()
                .contains("Ligne 3")
                .contains("budget");
    }

    @ParameterizedTest
    @CsvSource({
        "OUVERT_SERVER_PROT, 1, serve, OUVERT_SERVER_PROT",
        "OUVERT_SERVER_PORT, abc, serve, abc",
        "OUVERT_DATABASE_URL, jdbc:postgresql://127.0.0.1:1/rien, backup x.zip, 127.0.0.1"
    })
    void aWrongConfigurationIsOneSentence(String variable, String value, String command, String named) {
        Command.Answer answer = Command.run(folder, Map.of(variable, value), command.split(" "));

        assertThat(answer.code()).isIn(1, 2);
        assertThat(answer.err().strip().lines()).singleElement().asString().contains(named);
        assertThat(answer.err()).doesNotContain("Exception", "at org.");
    }

    @Test
    void aPortInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Command.Answer answer = run("serve", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void pluginsAreListedDisabledAndEnabled() {
        assertThat(run("plugin", "list").out()).contains("participatory-budget", "consultation", "prêt");

        assertThat(run("plugin", "disable", "consultation").code()).isZero();
        assertThat(run("plugin", "list", "--json").out().lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("\"consultation\"", "\"DISABLED\""));
        assertThat(run("plugin", "enable", "consultation").code()).isZero();
        assertThat(run("plugin", "enable", "inconnu").err()).contains("inconnu", "participatory-budget");
    }

    @Test
    void theDoctorSaysThatAllIsWell() {
        Command.Answer answer = run("doctor");

        assertThat(answer.out()).contains("SQLite", "Tout va bien");
        assertThat(answer.code()).isZero();
    }

    private Command.Answer run(String... words) {
        return Command.run(folder, Map.of(), words);
    }
}
