package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.audit.verification.Verdict;
import org.territoireouvert.runner.audit.verification.Verdict.Broken;
import org.territoireouvert.runner.audit.verification.Verdict.Fault;
import org.territoireouvert.runner.audit.verification.Verdict.Whole;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.backup.Restore;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;

/** One chain, whoever appends, and no change of it that does not show. */
class ChainTest {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    private final TestClock clock = new TestClock();

    private Log log(Storage storage) {
        return new Log(storage, clock);
    }

    @BothDatabases
    void entriesFollowEachOther(Storage storage) {
        Log log = log(storage);
        log.append(5);

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(5));
        LoggedEntry entry = new AuditRepository(log.database()).find(1).orElseThrow();
        assertThat(entry.actor())
                .isEqualTo(new LoggedActor(LoggedActor.AGENT, "administrator editor", "agent-1", "Hélène Vasseur"));
        assertThat(entry.details()).containsEntry("plugin", "consultation").hasSize(1);
        assertThat(entry.instant()).isEqualTo(clock.instant());
    }

    @BothDatabases
    void anEmptyLogIsWhole(Storage storage) {
        assertThat(log(storage).verify()).isInstanceOf(Whole.class);
    }

    @BothDatabases
    void manyAtOnceMakeOneChainWithoutAGap(Storage storage) throws Exception {
        Log log = log(storage);
        Callable<Boolean> writer = () -> {
            log.append(EACH);
            return true;
        };

        List<Future<Boolean>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                writers.add(threads.submit(writer));
            }
            for (Future<Boolean> future : writers) {
                future.get();
            }
        }

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(THREADS * EACH));
    }

    @BothDatabases
    void whatIsRolledBackLeavesNoEntryAndNoGap(Storage storage) {
        Log log = log(storage);
        log.append(1);
        assertThatThrownBy(() -> log.database().<Boolean, IllegalStateException>write(handle -> {
                    new HashChain(clock)
                            .append(handle, "", AuditEntry.of(CoreAudit.PLUGIN_ENABLED, Log.AGENT, "undone"));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessageContaining("the act failed");
        log.append(1);

        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(2));
        assertThat(log.texts("select object from core_audit")).doesNotContain("undone");
    }

    @BothDatabases
    void theDatabaseRefusesToChangeOrRemoveEntries(Storage storage) {
        Log log = log(storage);
        log.append(3);
        log.checkpoints().write();
        List<String> before = log.texts("select hash from core_audit order by position");

        for (String statement : List.of(
                "update core_audit set object = 'x' where position = 2",
                "delete from core_audit where position = 3",
                "delete from core_audit",
                "update core_audit_checkpoint set note = 'x'",
                "delete from core_audit_checkpoint")) {
            assertThatThrownBy(
                            () -> log.database().<Integer, RuntimeException>write(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("only ever appended");
        }
        assertThat(log.texts("select hash from core_audit order by position")).isEqualTo(before);
        assertThat(log.texts("select note from core_audit_checkpoint")).hasSize(1);
    }

    @BothDatabases
    void theDatabaseRefusesToReplaceOrEmpty(Storage storage) {
        Log log = log(storage);
        log.append(2);
        String statement = storage.engine() == Engine.SQLITE
                ? "insert or replace into core_audit select * from core_audit where position = 1"
                : "truncate core_audit";

        assertThatThrownBy(() -> log.database().<Integer, RuntimeException>write(handle -> handle.execute(statement)))
                .hasStackTraceContaining("only ever appended");
        assertThat(log.verify()).isInstanceOf(Whole.class);
    }

    @BothDatabases
    void aChangeOfAnyColumnShowsAtItsPosition(Storage storage) {
        List<String> columns = List.of(
                "at", "code", "owner", "actor_kind", "roles", "actor", "actor_name", "object", "salt", "details");
        Log log = log(storage);
        log.append(columns.size() + 4);

        log.tamper("update core_audit set visibility = 'internal' where position = 3");
        assertThat(log.verify()).isEqualTo(new Broken(3, Fault.CONTENT));
        log.tamper("update core_audit set visibility = 'public' where position = 3");
        assertThat(log.verify()).isInstanceOf(Whole.class);

        for (int index = columns.size() - 1; index >= 0; index--) {
            String column = columns.get(index);
            String changed = column.equals("details") ? "'{\"plugin\":\"other\"}'" : column + " || 'x'";
            log.tamper("update core_audit set " + column + " = " + changed + " where position = " + (index + 1));

            assertThat(log.verify()).as(column).isEqualTo(new Broken(index + 1, Fault.CONTENT));
        }
    }

    @BothDatabases
    void oneSpaceInTheDetailsShows(Storage storage) {
        Log log = log(storage);
        log.append(3);

        log.tamper("update core_audit set details = '{\"plugin\": \"consultation\"}' where position = 2");

        assertThat(log.verify()).isEqualTo(new Broken(2, Fault.CONTENT));
    }

    @BothDatabases
    void changedHashesShow(Storage storage) {
        Log log = log(storage);
        log.append(5);
        String hash =
                log.texts("select hash from core_audit where position = 2").getFirst();
        log.tamper("update core_audit set previous_hash = hash where position = 4");
        assertThat(log.verify()).isEqualTo(new Broken(4, Fault.LINK));

        log.tamper("update core_audit set hash = 'x' where position = 2");
        assertThat(log.verify()).isEqualTo(new Broken(2, Fault.CONTENT));

        log.tamper(
                "update core_audit set hash = '" + hash + "' where position = 2",
                "update core_audit set previous_hash = '" + hash + "' where position = 1");
        assertThat(log.verify()).isEqualTo(new Broken(1, Fault.LINK));
    }

    @BothDatabases
    void aMissingEntryShows(Storage storage) {
        Log log = log(storage);
        log.append(6);

        log.tamper("delete from core_audit where position = 4");

        assertThat(log.verify()).isEqualTo(new Broken(4, Fault.GAP));
    }

    @BothDatabases
    void aMissingFirstEntryShows(Storage storage) {
        Log log = log(storage);
        log.append(3);

        log.tamper("delete from core_audit where position = 1");

        assertThat(log.verify()).isEqualTo(new Broken(1, Fault.GAP));
    }

    @BothDatabases
    void anInsertedEntryShows(Storage storage) {
        Log log = log(storage);
        log.append(4);

        log.tamper(
                "update core_audit set position = 5 where position = 4",
                "update core_audit set position = 4 where position = 3",
                """
                insert into core_audit select 3, at, code, visibility, owner, actor_kind, roles, actor, actor_name, 'forged',
                details, salt, previous_hash, 'forged' from core_audit where position = 2""");

        assertThat(log.verify()).isEqualTo(new Broken(3, Fault.LINK));
    }

    @BothDatabases
    void exchangedEntriesShow(Storage storage) {
        Log log = log(storage);
        log.append(5);

        log.tamper(
                "update core_audit set position = 99 where position = 2",
                "update core_audit set position = 2 where position = 3",
                "update core_audit set position = 3 where position = 99");

        assertThat(log.verify()).isEqualTo(new Broken(2, Fault.LINK));
    }

    @BothDatabases
    void entriesTakenFromTheEndShow(Storage storage) {
        Log log = log(storage);
        log.append(5);

        log.tamper("delete from core_audit where position > 3");

        assertThat(log.verify()).isEqualTo(new Broken(4, Fault.HEAD));
    }

    @BothDatabases
    void aRestoredLogIsWholeAndGuardedAgain(Storage storage) throws Exception {
        Log log = log(storage);
        log.append(3);
        log.checkpoints().write();
        Path file = Files.createTempDirectory("ouvert-test-").resolve("backup.zip");
        new Backup(storage, clock).create(file);
        Configuration other = TestDatabases.fresh(storage.engine());
        new Restore(other).restore(file, false);

        try (Storage restored = Storage.open(other)) {
            Log again = log(restored);
            again.append(1);

            assertThat(again.verify())
                    .isInstanceOfSatisfying(
                            Whole.class, whole -> assertThat(whole.entries()).isEqualTo(5));
            assertThatThrownBy(() -> again.database()
                            .<Integer, RuntimeException>write(handle -> handle.execute("delete from core_audit")))
                    .hasStackTraceContaining("only ever appended");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @BothDatabases
    void fieldsCannotRunIntoEachOther(Storage storage) {
        Log log = log(storage);
        HashChain chain = new HashChain(clock);
        log.database().<Boolean, RuntimeException>write(handle -> {
            chain.append(
                    handle,
                    "",
                    AuditEntry.of(CoreAudit.ROLL_IMPORTED, new Actor.Visitor(), "a,1:b")
                            .with("roll", "x\n1:y,\"é\u001f")
                            .with("size", ""));
            return true;
        });
        log.append(1);
        assertThat(log.verify()).isInstanceOf(Whole.class);

        log.tamper("update core_audit set object = 'a', owner = ',1:b' where position = 1");

        Verdict moved = log.verify();
        assertThat(moved).isEqualTo(new Broken(1, Fault.CONTENT));
    }
}
