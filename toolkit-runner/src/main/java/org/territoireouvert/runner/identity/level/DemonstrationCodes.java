package org.territoireouvert.runner.identity.level;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.KeyedHash;

/** Codes that everybody knows, in the demonstration and nowhere else. */
public final class DemonstrationCodes {

    private static final String BATCH = "demonstration";
    private static final int NUMBER = 20;
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Database database;
    private final KeyedHash hashes;

    /**
     * Works on the tables of the runtime.
     *
     * @param secret of the instance
     */
    public DemonstrationCodes(Database database, String secret) {
        this.database = database;
        this.hashes = new KeyedHash(secret);
    }

    /** Makes the codes, once. */
    public void settle(Handle handle, IdentityParts identity) {
        int made = handle.createUpdate("""
                        insert into core_code_batch (id, form_key, kind, label, size, expires_at, created_by, created_at)
                        values (:id, :key, 'batch', 'Codes d’essai', :size, :expiry, '', :now)
                        on conflict (form_key) do nothing""")
                .bind("id", identity.ids().next())
                .bind("key", BATCH)
                .bind("size", NUMBER)
                .bind("expiry", PortableInstant.text(identity.clock().instant().plus(LIFETIME)))
                .bind("now", PortableInstant.text(identity.clock().instant()))
                .execute();
        if (made == 0) {
            return;
        }
        int position = 0;
        for (IdentityCode code : codes()) {
            handle.createUpdate("""
                            insert into core_identity_code (code_hash, batch_id, position)
                            select :hash, id, :position from core_code_batch where form_key = :key""")
                    .bind("hash", hashes.of(CodeBatches.HASH, code.text()))
                    .bind("position", ++position)
                    .bind("key", BATCH)
                    .execute();
        }
    }

    /** Returns one that nobody has used yet. */
    public Optional<IdentityCode> unused() {
        List<Integer> positions = database.read(handle ->
                handle.createQuery("""
                        select c.position from core_identity_code c join core_code_batch b on b.id = c.batch_id
                        where b.form_key = :key and c.used_at is null and c.cancelled_at is null order by c.position limit 1""").bind("key", BATCH).mapTo(Integer.class).list());
        return positions.stream().findFirst().map(position -> codes().get(position - 1));
    }

    private static List<IdentityCode> codes() {
        SplittableRandom same = new SplittableRandom(NUMBER);
        List<IdentityCode> codes = new ArrayList<>();
        while (codes.size() < NUMBER) {
            codes.add(IdentityCode.random(same));
        }
        return codes;
    }
}
