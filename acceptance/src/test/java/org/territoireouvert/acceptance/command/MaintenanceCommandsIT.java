package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.acceptance.identity.PostOffice;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/** What an operator types to look after a site: {@code search rebuild}, {@code statistics recount}, {@code mail doctor}. */
class MaintenanceCommandsIT {

    @TempDir
    Path folder;

    private Command.Answer run(String... words) {
        return Command.run(folder, Map.of(), words);
    }

    private Storage storage() {
        return Storage.open(TestDatabases.configuration(folder.resolve("data"), Optional.empty()));
    }

    private int change(String statement) {
        try (Storage storage = storage()) {
            return storage.core().write(handle -> handle.execute(statement));
        }
    }

    @Test
    void theIndexIsMadeAnewFromTheContents() {
        run("budget", "import", Repository.vote("Netherlands_Assen_2024").toString(), "--title", "Assen");

        Command.Answer rebuilt = run("search", "rebuild");
        Command.Answer again = run("search", "rebuild");

        assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out())
                .contains("Projets du budget participatif", "14 dans l’index", "15 pages dans l’index");
        assertThat(again.out()).isEqualTo(rebuilt.out());
        assertThat(run("doctor").out()).contains("Tout va bien");
    }

    @Test
    void aWrongFigureIsSeenThenSetRight() {
        run("budget", "import", Repository.vote("Netherlands_Assen_2024").toString(), "--title", "Assen");
        assertThat(run("statistics", "recount", "--check").code()).isZero();
        int wrong = change("update core_counter set amount = amount + 1 where owner = 'participatory-budget'");
        assertThat(wrong).isPositive();

        Command.Answer seen = run("statistics", "recount", "--check");
        Command.Answer corrected = run("statistics", "recount");

        assertThat(seen.code()).isEqualTo(1);
        assertThat(seen.out()).contains("le compteur dit", "les tables disent");
        assertThat(corrected.code()).isZero();
        assertThat(corrected.out()).contains("il dit maintenant");
        assertThat(run("statistics", "recount", "--check").code()).isZero();
    }

    @Test
    void theMailDoctorSendsALetterAndSaysWhatItSaw() {
        try (PostOffice office = new PostOffice()) {
            Map<String, String> mail = Map.of(
                    "OUVERT_MAIL_SERVER", "127.0.0.1",
                    "OUVERT_MAIL_PORT", Integer.toString(office.port()),
                    "OUVERT_MAIL_SECURITY", "none",
                    "OUVERT_MAIL_SENDER", "site@val-de-lisiere.invalid");

            Command.Answer answer = Command.run(folder, mail, "mail", "doctor", "--to", "maire@exemple.fr");

            assertThat(answer.out()).contains("Le serveur a pris le courriel d’essai pour maire@exemple.fr");
            assertThat(PostOffice.text(office.letter(1))).isNotBlank();
        }
    }

    @Test
    void theMailDoctorSaysWhatToDoWithoutAServer() {
        Command.Answer none = run("mail", "doctor");
        Command.Answer silent = Command.run(
                folder,
                Map.of(
                        "OUVERT_MAIL_SERVER", "127.0.0.1",
                        "OUVERT_MAIL_PORT", "1",
                        "OUVERT_MAIL_SECURITY", "none",
                        "OUVERT_MAIL_SENDER", "site@val-de-lisiere.invalid"),
                "mail",
                "doctor");

        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("Aucun serveur de courriel n’est réglé");
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.out()).contains("Rien ne répond à 127.0.0.1");
        assertThat(run("mail", "doctor", "--to", "maire").code()).isEqualTo(2);
    }
}
