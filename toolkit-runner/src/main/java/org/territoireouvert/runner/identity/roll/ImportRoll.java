package org.territoireouvert.runner.identity.roll;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.territory.Territory;

/**
 * Imports a file as a roll, all or nothing. The file is read twice: once to find every problem, once to write it in one
 * transaction, so that a hundred thousand people need little memory. Safe for all threads.
 */
public final class ImportRoll {

    private static final int CHUNK = 500;

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;
    private final ZoneId zone;
    private final AuditLog audit;
    private final Territory territory;

    /**
     * Works on the tables of the runtime.
     *
     * @param zone of the authority
     */
    public ImportRoll(Database database, IdSource ids, InstantSource clock, ZoneId zone, AuditLog audit) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.audit = audit;
        this.territory = new Territory(database, clock);
    }

    /** Looks at a file and keeps nothing. */
    public RollCheck check(RollSource file) throws IOException {
        return new RollReader(territory, today(), person -> {}).read(file);
    }

    /**
     * Imports a file.
     *
     * @param label name of the roll; plugins ask for it by {@link SearchText#slug} of this
     * @param keptUntil day after which it is deleted
     */
    public RollImport run(Actor actor, String label, LocalDate keptUntil, RollSource file) throws IOException {
        RollCheck check = check(file);
        if (!check.isGood()) {
            return new RollImport.Refused(check);
        }
        String name = SearchText.slug(label);
        String id = ids.next();
        return database.write(handle -> {
            if (Rolls.isTaken(handle, name)) {
                return new RollImport.NameTaken(name);
            }
            store(handle, new Roll(id, name, label, check.people(), 0, clock.instant(), keptUntil), actor);
            Writer writer = new Writer(handle, id);
            RollCheck written = new RollReader(territory, today(), writer::add).read(file);
            writer.flush();
            if (!written.equals(check)) {
                throw new IllegalStateException("The file of the roll \"" + name + "\" changed while it was read");
            }
            return new RollImport.Done(id, check.people());
        });
    }

    private void store(Handle handle, Roll roll, Actor actor) {
        handle.createUpdate("""
                        insert into core_roll (id, name, label, size, imported_by, imported_at, kept_until)
                        values (:id, :name, :label, :size, :by, :now, :until)""")
                .bind("id", roll.id())
                .bind("name", roll.name())
                .bind("label", roll.label())
                .bind("size", roll.size())
                .bind("by", actor instanceof Actor.Agent agent ? agent.personId() : "")
                .bind("now", PortableInstant.text(roll.importedAt()))
                .bind("until", roll.keptUntil().toString())
                .execute();
        audit.append(
                handle,
                "",
                AuditEntry.of(CoreAudit.ROLL_IMPORTED, actor, roll.id())
                        .with("roll", roll.label())
                        .with("size", Integer.toString(roll.size())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Writes people by the hundreds. */
    private final class Writer {
        private final Handle handle;
        private final String roll;
        private final List<RollEntry> waiting = new ArrayList<>(CHUNK);

        Writer(Handle handle, String roll) {
            this.handle = handle;
            this.roll = roll;
        }

        void add(RollEntry person) {
            waiting.add(person);
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            PreparedBatch rows = handle.prepareBatch("""
                    insert into core_roll_entry (id, roll_id, position, given_name, family_name, birth_date, territory,
                        address, name_key)
                    values (:id, :roll, :position, :given, :family, :birth, :territory, :address, :key)""");
            for (RollEntry person : waiting) {
                rows.bind("id", ids.next())
                        .bind("roll", roll)
                        .bind("position", person.position())
                        .bind("given", person.givenName())
                        .bind("family", person.familyName())
                        .bind("birth", person.birthDate().toString())
                        .bind("territory", person.territory())
                        .bind("address", person.address())
                        .bind("key", person.nameKey())
                        .add();
            }
            rows.execute();
            waiting.clear();
        }
    }
}
