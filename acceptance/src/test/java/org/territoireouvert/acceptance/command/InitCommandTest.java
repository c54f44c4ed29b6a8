package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.bundle.ReadyBundle;
import org.territoireouvert.runner.cli.Ouvert;
import org.territoireouvert.runner.cli.Terminal;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.ConfigurationReader;

/** What somebody answers who prepares a new instance, and what stands in its folder afterwards. */
class InitCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource(ReadyBundle.class)
    void readyBundlesHoldPluginsThatComeWithTheSoftware(ReadyBundle ready) throws IOException {
        Bundle bundle = ready.bundle();

        assertThat(bundle.name()).isEqualTo(ready.code());
        assertThat(bundle.plugins())
                .hasSizeGreaterThan(2)
                .allSatisfy(plugin -> assertThat(Repository.HOME
                                .resolve("plugins")
                                .resolve(plugin.id().value()))
                        .isDirectory());
    }

    @Test
    void questionsLeadToAConfigurationThatCommandsRead() throws IOException {
        int code = type(
                List.of(
                        "9",
                        "2",
                        "participer.exemple.fr",
                        "https://participer.exemple.fr",
                        "mysql://base/participation",
                        "postgresql://participation:secret@base/participation",
                        "postgresql://base/participation",
                        "participation",
                        "smtp.exemple.fr",
                        "",
                        "pas une adresse",
                        "participer@exemple.fr",
                        "Mars/Olympus",
                        "Indian/Reunion"),
                "init",
                "site");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("ouvert plugin sync bundle.json", "OUVERT_DATABASE_PASSWORD");
        assertThat(err.toString())
                .contains(
                        "1. Commune", "2. Intercommunalité (consultation", "mot de passe", "OUVERT_SERVER_PUBLIC_URL");
        Configuration read =
                new ConfigurationReader(Map.of(), folder, folder).read(Optional.of(folder.resolve("site/ouvert.toml")));
        assertThat(read.publicUrl())
                .hasValueSatisfying(url -> assertThat(url.toString()).isEqualTo("https://participer.exemple.fr"));
        assertThat(read.databaseUrl()).contains("postgresql://base/participation");
        assertThat(read.databaseUser()).contains("participation");
        assertThat(read.mail())
                .hasValueSatisfying(mail -> assertThat(mail.sender()).isEqualTo("participer@exemple.fr"));
        assertThat(read.zone().getId()).isEqualTo("Indian/Reunion");
        assertThat(read.production()).isTrue();
        assertThat(Files.readString(folder.resolve("site/ouvert.toml"))).doesNotContain("secret");
        assertThat(folder.resolve("site/bundle.json")).hasBinaryContent(ReadyBundle.INTERCOMMUNALITY.file());
    }

    @Test
    void emptyAnswersLeaveAnInstanceForThisMachine() throws IOException {
        int code = type(List.of("commune", "", "", "", ""), "init");

        assertThat(code).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("ouvert.toml"))).isEqualTo("""
                [storage]
                data = "data"
                """);
        assertThat(err.toString()).doesNotContain("Compte sur");
    }

    @Test
    void whoStopsAnsweringLeavesNothing() {
        assertThat(type(List.of("1", "https://participer.exemple.fr"), "init")).isEqualTo(2);
        assertThat(err.toString()).contains("Rien n’est écrit.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesThatAreThereAreNeverReplaced() throws IOException {
        Files.writeString(folder.resolve("bundle.json"), "mine");

        assertThat(type(List.of("1", "", "", "", ""), "init")).isEqualTo(2);
        assertThat(err.toString()).contains("bundle.json existe déjà");
        assertThat(folder.resolve("bundle.json")).hasContent("mine");
        assertThat(folder.resolve("ouvert.toml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --bundle | ville                                                       | Choisissez parmi
                    --bundle | commune --url participer                                    | OUVERT_SERVER_PUBLIC_URL
                    --bundle | commune --database postgresql://x:secret@base/participation | mot de passe
                    --bundle | commune --mail-server smtp.exemple.fr                       | mail.sender
                    --zone   | Europe/Paris                                                | --bundle
                    """)
    void whatCannotBeRightIsRefusedAndNothingWritten(String option, String words, String sentence) {
        String[] typed = ("init " + option + " " + words).split(" ");

        assertThat(script(typed)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("secret");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void scriptsGiveTheirAnswersAsOptions() {
        assertThat(script("init", "--bundle", "commune", "--url", "https://participer.exemple.fr"))
                .as(err.toString())
                .isZero();
        assertThat(script("plugin", "sync", "bundle.json", "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Retirer call-for-projects", "Retirer initiative-registry");
    }

    private int type(List<String> answers, String... words) {
        return run(String.join("\n", answers) + "\n", true, words);
    }

    private int script(String... words) {
        return run("", false, words);
    }

    private int run(String answers, boolean interactive, String... words) {
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader(answers)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Locale.FRENCH,
                interactive);
        return new Ouvert(Map.of(), folder, Repository.HOME, terminal).run(words);
    }
}
