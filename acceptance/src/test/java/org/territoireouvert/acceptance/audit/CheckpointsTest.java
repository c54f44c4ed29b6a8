package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.checkpoint.Checkpoint;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.NoteKey;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.verification.ChainCheck;
import org.territoireouvert.runner.audit.verification.Verdict.Broken;
import org.territoireouvert.runner.audit.verification.Verdict.Fault;
import org.territoireouvert.runner.audit.verification.Verdict.Whole;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;

/** What somebody who kept a checkpoint can tell of the log. */
class CheckpointsTest {

    private final TestClock clock = new TestClock();

    private Log log(Storage storage) {
        return new Log(storage, clock);
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text).orElseThrow();
    }

    @BothDatabases
    void aCheckpointSaysWhereTheLogStands(Storage storage) {
        Log log = log(storage);
        log.append(3);

        SignedNote note = note(log.checkpoints().write());

        Checkpoint checkpoint = Checkpoint.of(note).orElseThrow();
        assertThat(checkpoint.position()).isEqualTo(4);
        assertThat(checkpoint.origin()).isEqualTo("localhost/journal");
        assertThat(checkpoint.hash())
                .isEqualTo(log.texts("select hash from core_audit where position = 4")
                        .getFirst());
        assertThat(log.verify(note)).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.checkpoints()).isEqualTo(1);
            assertThat(whole.kept()).isEqualTo(1);
        });
    }

    @BothDatabases
    void theKeyIsNamedInTheLogBeforeItSigns(Storage storage) {
        Log log = log(storage);

        SignedNote note = note(log.checkpoints().write());
        log.checkpoints().write();

        var entry = new AuditRepository(log.database()).find(1).orElseThrow();
        assertThat(entry.code()).isEqualTo(CoreAudit.AUDIT_KEY_MADE.code());
        assertThat(NoteKey.parse(entry.details().getOrDefault("key", ""))
                        .orElseThrow()
                        .signed(note))
                .isTrue();
        assertThat(log.texts("select code from core_audit")).hasSize(1);
    }

    @BothDatabases
    void onlyItsOwnerReadsTheKey(Storage storage) throws Exception {
        log(storage).checkpoints().write();

        Path file = SigningKeyFile.of(storage.configuration()).file();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        try (var files = Files.list(storage.configuration().dataDirectory())) {
            assertThat(files.map(Path::getFileName).map(Path::toString).filter(name -> name.startsWith("audit")))
                    .hasSize(1);
        }
    }

    @BothDatabases
    void aCheckpointIsDueAnHourAfterNewEntriesAndOnceADay(Storage storage) {
        Log log = log(storage);
        Checkpoints checkpoints = log.checkpoints();
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).as("an empty log").isEmpty();

        log.append(1);
        checkpoints.writeIfDue();
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).hasSize(1);

        log.append(1);
        clock.advance(Duration.ofMinutes(59));
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).hasSize(2);

        clock.advance(Duration.ofHours(23));
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).as("nothing is new").hasSize(2);

        clock.advance(Duration.ofHours(1));
        checkpoints.writeIfDue();
        assertThat(checkpoints.newest(10)).as("a day is over").hasSize(3);
        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

    @BothDatabases
    void aLogThatWasWrittenAnewIsFoundOutByAKeptCheckpoint(Storage storage) {
        Log log = log(storage);
        log.append(4);
        SignedNote kept = note(log.checkpoints().write());
        log.tamper("delete from core_audit", "delete from core_audit_head", "delete from core_audit_checkpoint");
        log.append(9);
        log.checkpoints().write();

        assertThat(log.verify()).as("the log itself tells nothing").isInstanceOf(Whole.class);
        assertThat(log.verify(kept)).isEqualTo(new Broken(5, Fault.CHECKPOINT_HASH));
    }

    @BothDatabases
    void aLogThatWasCutIsFoundOutByItsCheckpoints(Storage storage) {
        Log log = log(storage);
        log.append(4);
        SignedNote kept = note(log.checkpoints().write());
        String third =
                log.texts("select hash from core_audit where position = 3").getFirst();
        log.tamper(
                "delete from core_audit where position > 3",
                "update core_audit_head set position = 3, hash = '" + third + "'");

        assertThat(log.verify()).isEqualTo(new Broken(5, Fault.CHECKPOINT_BEYOND));
        log.tamper("delete from core_audit_checkpoint");
        assertThat(log.verify()).as("the log itself tells nothing").isInstanceOf(Whole.class);
        assertThat(log.verify(kept)).isEqualTo(new Broken(5, Fault.CHECKPOINT_BEYOND));
    }

    @BothDatabases
    void aForgedSignatureShows(Storage storage) {
        Log log = log(storage);
        log.append(1);
        String note = log.checkpoints().write();
        String signature = note.substring(note.lastIndexOf(' ') + 1).strip();
        char changed = signature.charAt(20) == 'A' ? 'B' : 'A';
        String forged = note.replace(signature, signature.substring(0, 20) + changed + signature.substring(21));

        assertThat(log.verify(note(forged))).isEqualTo(new Broken(2, Fault.CHECKPOINT_SIGNATURE));
        log.tamper("update core_audit_checkpoint set note = '" + forged + "'");
        assertThat(log.verify()).isEqualTo(new Broken(2, Fault.CHECKPOINT_SIGNATURE));
        log.tamper("update core_audit_checkpoint set note = 'nothing'");
        assertThat(log.verify()).isEqualTo(new Broken(2, Fault.CHECKPOINT_TEXT));
    }

    @BothDatabases
    void theKeyOfAnotherLogProvesNothingUnlessTheOperatorTrustsIt(Storage storage) {
        Log log = log(storage);
        log.append(1);
        log.checkpoints().write();
        String note;
        NoteKey other;
        try (Storage elsewhere = Storage.open(TestDatabases.sqlite())) {
            SigningKeyFile file = SigningKeyFile.of(elsewhere.configuration());
            other = file.read().verifier();
            note = new Checkpoints(log.database(), (handle, owner, entry) -> {}, file, clock).write();
        }

        assertThat(log.verify(note(note))).isEqualTo(new Broken(2, Fault.CHECKPOINT_SIGNATURE));
        assertThat(new ChainCheck(log.database()).run(List.of(), Set.of(other))).isInstanceOf(Whole.class);
    }

    @BothDatabases
    void aNewKeyTakesOverAndTheOldOneStaysGood(Storage storage) throws Exception {
        Log log = log(storage);
        SignedNote first = note(log.checkpoints().write());
        Files.delete(SigningKeyFile.of(storage.configuration()).file());
        log.append(1);

        SignedNote second = note(log.checkpoints().write());

        assertThat(second.signatures().getFirst().keyId())
                .isNotEqualTo(first.signatures().getFirst().keyId());
        assertThat(log.verify(first, second)).isInstanceOf(Whole.class);
    }
}
