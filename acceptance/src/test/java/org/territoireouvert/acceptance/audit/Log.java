package org.territoireouvert.acceptance.audit;

import java.util.List;
import java.util.Set;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.verification.ChainCheck;
import org.territoireouvert.runner.audit.verification.Verdict;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestClock;

/** The audit log of a storage under test, and what somebody with all rights on the database can do to it. */
final class Log {

    static final Actor.Agent AGENT = new Actor.Agent("agent-1", "Hélène Vasseur", Set.of("editor", "administrator"));

    private final Storage storage;
    private final TestClock clock;
    private final HashChain chain;

    Log(Storage storage, TestClock clock) {
        this.storage = storage;
        this.clock = clock;
        this.chain = new HashChain(clock);
    }

    Database database() {
        return storage.core();
    }

    void append(AuditType type, String object) {
        database().<Boolean, RuntimeException>write(handle -> {
            chain.append(handle, "", AuditEntry.of(type, AGENT, object).with("plugin", "consultation"));
            return true;
        });
    }

    /** Appends public and internal entries by turns. */
    void append(int entries) {
        for (int turn = 0; turn < entries; turn++) {
            append(turn % 2 == 0 ? CoreAudit.PLUGIN_ENABLED : CoreAudit.ACCOUNT_RESTORED, "object-" + turn);
        }
    }

    Checkpoints checkpoints() {
        return new Checkpoints(database(), chain, SigningKeyFile.of(storage.configuration()), clock);
    }

    Verdict verify(SignedNote... kept) {
        return new ChainCheck(database()).run(List.of(kept), Set.of());
    }

    List<String> texts(String query) {
        return database()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    /** Runs statements as somebody who took the triggers away first. */
    void tamper(String... statements) {
        database().<Boolean, RuntimeException>write(handle -> {
            if (storage.engine() == Engine.SQLITE) {
                handle.createQuery("select name from sqlite_master where type = 'trigger'")
                        .mapTo(String.class)
                        .list()
                        .forEach(trigger -> handle.execute("drop trigger " + trigger));
            } else {
                handle.execute("alter table core_audit disable trigger all");
                handle.execute("alter table core_audit_checkpoint disable trigger all");
            }
            for (String statement : statements) {
                handle.execute(statement);
            }
            return true;
        });
    }
}
