package org.territoireouvert.acceptance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ouvert audit …}: exit codes and sentences. */
class AuditCommandsIT {

    @TempDir
    Path folder;

    private Command.Answer run(String... words) {
        return Command.run(folder, Map.of(), words);
    }

    /** Changes the log as somebody with all rights on the file. */
    private void tamper(String statement) {
        Jdbi.create("jdbc:sqlite:" + folder.resolve("data/ouvert.db")).useHandle(handle -> {
            handle.createQuery("select name from sqlite_master where type = 'trigger'")
                    .mapTo(String.class)
                    .list()
                    .forEach(trigger -> handle.execute("drop trigger " + trigger));
            handle.execute(statement);
        });
    }

    @Test
    void whatCommandsDoIsWrittenSignedExportedAndVerified() throws IOException {
        run("plugin", "disable", "consultation");
        run("plugin", "disable", "consultation");
        run("plugin", "enable", "consultation");

        Command.Answer checkpoint = run("audit", "checkpoint");
        Files.writeString(folder.resolve("kept.txt"), checkpoint.out());
        Command.Answer verified = run("audit", "verify", "--checkpoints", "kept.txt");
        Command.Answer exported = run("audit", "export");

        assertThat(checkpoint.out().lines()).hasSize(6).element(1).isEqualTo("3");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out().lines()).singleElement().asString().contains("intact", "3", "un gardé ailleurs");
        assertThat(exported.out().lines()).hasSize(3);
        assertThat(exported.out()).contains("\"actorKind\":\"command\"", "\"plugin\":\"consultation\"");
        assertThat(run("doctor").out()).contains("Journal");
    }

    @Test
    void aChangedLogIsOneSentenceAndExitCodeOne() {
        run("plugin", "disable", "consultation");
        run("audit", "checkpoint");
        tamper("update core_audit set object = 'budget' where position = 1");

        Command.Answer answer = run("audit", "verify");
        Command.Answer document = run("audit", "verify", "--json");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().strip().lines()).singleElement().asString().contains("l’entrée 1");
        assertThat(document.code()).isEqualTo(1);
        assertThat(document.out().strip())
                .startsWith("{\"ok\":false,\"position\":1,\"fault\":\"CONTENT\",\"sentence\":");
    }

    @Test
    void aChangedEndIsSeenByTheDoctor() {
        run("audit", "checkpoint");
        tamper("update core_audit set code = 'x' where position = 1");

        Command.Answer answer = run("doctor");

        assertThat(answer.out()).contains("Journal : sa fin a été changée".replace(" :", "\u00a0:"));
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void filesAndKeysThatAreNoneAreRefused() throws IOException {
        Files.writeString(folder.resolve("no.txt"), "nothing");

        assertThat(run("audit", "verify", "--checkpoints", "absent.txt").code()).isEqualTo(2);
        assertThat(run("audit", "verify", "--checkpoints", "no.txt").err()).contains("no.txt");
        assertThat(run("audit", "verify", "--key", "x+y+z").code()).isEqualTo(2);
        assertThat(run("audit", "verify").out()).contains("aucune entrée");
    }
}
