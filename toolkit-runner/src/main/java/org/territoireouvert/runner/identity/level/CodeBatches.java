package org.territoireouvert.runner.identity.level;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.identity.level.CodeBatch.Kind;

/** Makes codes for letters and counters and counts what became of them. Safe for all threads. */
public final class CodeBatches {

    /** Purpose of the hashes. */
    static final String HASH = "identity-code";

    private static final int CHUNK = 500;
    private static final String COLUMNS = """
            b.id, b.kind, b.label, b.size, b.expires_at, b.created_by, b.created_at, r.label as roll,
            (select count(*) from core_identity_code c
                where c.batch_id = b.id and c.used_at is not null and c.cancelled_at is null) as used,
            (select count(*) from core_identity_code c
                where c.batch_id = b.id and c.cancelled_at is not null) as cancelled
            from core_code_batch b left join core_roll r on r.id = b.roll_id""";

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final AuditLog audit;
    private final KeyedHash hashes;
    private final SecureRandom random = new SecureRandom();

    /**
     * Works on the tables of the runtime.
     *
     * @param secret of the instance
     */
    public CodeBatches(Database database, IdSource ids, InstantSource clock, AuditLog audit, String secret) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.hashes = new KeyedHash(secret);
    }

    /** Makes the codes of an order: one for each person of the roll who has used none yet, or as many as were asked for. */
    public BatchIssue issue(Agent agent, BatchOrder order) {
        String id = ids.next();
        return database.write(handle -> {
            List<String> entries =
                    order.roll().map(roll -> entries(handle, roll)).orElse(List.of());
            int size = order.roll().isPresent() ? entries.size() : order.size();
            if (size == 0) {
                return new BatchIssue.NobodyLeft();
            }
            if (!store(handle, id, order, size, agent)) {
                return new BatchIssue.SentTwice();
            }
            List<IdentityCode> codes = codes(size);
            store(handle, id, codes, entries);
            audit.append(
                    handle,
                    "",
                    AuditEntry.of(CoreAudit.CODES_ISSUED, agent, id)
                            .with("batch", order.label())
                            .with("size", Integer.toString(size)));
            return new BatchIssue.Done(find(handle, id).orElseThrow(), codes);
        });
    }

    private static List<String> entries(Handle handle, String roll) {
        return handle.createQuery("""
                        select e.id from core_roll_entry e
                        where e.roll_id = :roll and e.account_id is null and not exists (
                            select 1 from core_identity_code c
                            where c.entry_id = e.id and c.used_at is not null and c.cancelled_at is null)
                        order by e.position""").bind("roll", roll).mapTo(String.class).list();
    }

    private List<IdentityCode> codes(int size) {
        Set<IdentityCode> codes = HashSet.newHashSet(size);
        while (codes.size() < size) {
            codes.add(IdentityCode.random(random));
        }
        return List.copyOf(codes);
    }

    private boolean store(Handle handle, String id, BatchOrder order, int size, Agent agent) {
        return handle.createUpdate("""
                        insert into core_code_batch (id, form_key, kind, label, roll_id, size, expires_at, created_by, created_at)
                        values (:id, :key, :kind, :label, :roll, :size, :expiry, :agent, :now)
                        on conflict (form_key) do nothing""")
                        .bind("id", id)
                        .bind("key", order.formKey())
                        .bind("kind", order.kind().name().toLowerCase(Locale.ROOT))
                        .bind("label", order.label())
                        .bind("roll", order.roll().orElse(null))
                        .bind("size", size)
                        .bind("expiry", PortableInstant.text(order.expiresAt()))
                        .bind("agent", agent.personId())
                        .bind("now", PortableInstant.text(clock.instant()))
                        .execute()
                == 1;
    }

    private void store(Handle handle, String batch, List<IdentityCode> codes, List<String> entries) {
        for (int start = 0; start < codes.size(); start += CHUNK) {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into core_identity_code (code_hash, batch_id, position, entry_id)
                    values (:hash, :batch, :position, :entry)""");
            for (int index = start; index < Math.min(start + CHUNK, codes.size()); index++) {
                rows.bind("hash", hashes.of(HASH, codes.get(index).text()))
                        .bind("batch", batch)
                        .bind("position", index + 1)
                        .bind("entry", entries.isEmpty() ? null : entries.get(index))
                        .add();
            }
            rows.execute();
        }
    }

    /** Returns batches of one kind, the newest first. */
    public Slice<CodeBatch> list(Kind kind, Keyset keyset) {
        List<CodeBatch> fetched = database.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " where b.kind = :kind and <position> order by <order> limit :limit")
                .define("position", keyset.condition(Order.DESCENDING, "b.id"))
                .define("order", keyset.order(Order.DESCENDING, "b.id"))
                .bindMap(keyset.binds())
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .map((row, context) -> batch(row))
                .list());
        return keyset.slice(fetched, batch -> List.of(batch.id()));
    }

    /** Returns a batch. */
    public Optional<CodeBatch> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<CodeBatch> find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " where b.id = :id")
                .bind("id", id)
                .map((row, context) -> batch(row))
                .findOne();
    }

    private static CodeBatch batch(ResultSet row) throws SQLException {
        return new CodeBatch(
                row.getString("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("label"),
                Optional.ofNullable(row.getString("roll")),
                row.getInt("size"),
                row.getInt("used"),
                row.getInt("cancelled"),
                PortableInstant.parse(row.getString("expires_at")),
                row.getString("created_by"),
                PortableInstant.parse(row.getString("created_at")));
    }
}
