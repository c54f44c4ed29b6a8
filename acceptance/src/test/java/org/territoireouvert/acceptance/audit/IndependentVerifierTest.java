package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.audit.AuditExport;
import org.territoireouvert.runner.audit.AuditFilter;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** A program that shares no code with ours verifies what we export, and the public export tells nothing of the internal part. */
class IndependentVerifierTest {

    private static final Path SCRIPT = Repository.root().resolve("docs/exemples/verify-audit.py");

    @TempDir
    Path folder;

    private record Answer(int code, String out) {}

    @BeforeAll
    static void findPython() throws InterruptedException {
        try {
            new ProcessBuilder("python3", "--version").start().waitFor();
        } catch (IOException missing) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("python3 is missing", missing);
            }
            throw new TestAbortedException("Skipped: python3 is not here");
        }
    }

    private Answer verify(String... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(List.of(files));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new Answer(process.waitFor(), Files.readString(out));
    }

    private static String exported(Log log, boolean internal) throws IOException {
        StringWriter text = new StringWriter();
        AuditExport export = new AuditExport(log.database(), new JacksonJson());
        if (internal) {
            export.writeInternal(AuditFilter.ALL, text);
        } else {
            export.writePublic(text);
        }
        return text.toString();
    }

    @BothDatabases
    void bothExportsAreVerifiedWithTheirCheckpoints(Storage storage) throws Exception {
        Log log = new Log(storage, new TestClock());
        log.append(5);
        String first = log.checkpoints().write();
        log.append(4);
        String second = log.checkpoints().write();
        Files.writeString(folder.resolve("kept.txt"), first + "\n" + second);

        for (boolean internal : List.of(true, false)) {
            Files.writeString(folder.resolve("log.jsonl"), exported(log, internal));

            Answer answer = verify("log.jsonl", "kept.txt");

            assertThat(answer.out()).startsWith("WHOLE: 10 entries, 2 checkpoints fit.");
            assertThat(answer.code()).isZero();
        }
    }

    @BothDatabases
    void thePublicExportTellsNothingOfTheInternalPart(Storage storage) throws Exception {
        Log log = new Log(storage, new TestClock());
        log.append(4);

        List<String> lines = exported(log, false).lines().toList();

        assertThat(lines.get(0)).contains("object-0", "\"roles\":\"administrator editor\"");
        assertThat(lines.get(1))
                .matches(
                        "\\{\"position\":2,\"contentHash\":\"[^\"]{44}\",\"previous\":\"[^\"]{44}\",\"hash\":\"[^\"]{44}\"}");
        assertThat(String.join("\n", lines))
                .doesNotContain("Vasseur", "agent-1", "object-1", "account-restored", "salt");
    }

    @BothDatabases
    void changesAreFound(Storage storage) throws Exception {
        Log log = new Log(storage, new TestClock());
        log.append(6);
        Files.writeString(folder.resolve("kept.txt"), log.checkpoints().write());
        String whole = exported(log, false);
        List<String> lines = whole.lines().toList();

        assertThat(changed(whole.replace("object-2", "object-X"))).contains("entry 3 does not say");
        assertThat(changed(whole.replace("\"details\":{\"plugin\":\"consultation\"}", "\"details\":{}")))
                .contains("entry 1 does not say");
        assertThat(changed(whole.replace(lines.get(3) + "\n", ""))).contains("entry 4 is missing");
        assertThat(changed(whole.replace(lines.get(6) + "\n", ""))).contains("entry 7 is missing");
        Log other = new Log(storage, new TestClock());
        other.tamper("delete from core_audit", "delete from core_audit_head");
        other.append(8);
        assertThat(changed(exported(other, false))).contains("entry 7 no longer has the hash");
    }

    private String changed(String log) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("changed.jsonl"), log);
        Answer answer = verify("changed.jsonl", "kept.txt");
        assertThat(answer.code()).as(answer.out()).isEqualTo(1);
        return answer.out();
    }

    @BothDatabases
    void filesThatAreNoneAreRefused(Storage storage) throws Exception {
        Log log = new Log(storage, new TestClock());
        log.append(1);
        Files.writeString(folder.resolve("log.jsonl"), exported(log, false));
        Files.writeString(folder.resolve("no.txt"), "nothing");

        assertThat(verify("absent.jsonl").code()).isEqualTo(2);
        assertThat(verify("no.txt").code()).isEqualTo(2);
        assertThat(verify("log.jsonl", "no.txt").code()).isEqualTo(2);
    }
}
