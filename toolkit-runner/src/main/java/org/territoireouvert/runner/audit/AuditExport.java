package org.territoireouvert.runner.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.text.Json;

/**
 * Writes the log as JSON lines, in the order of positions, so that others can verify it. In the public form an internal entry is only
 * its position and three hashes: enough to follow the chain, too little to know anything of it; a public entry is without the person
 * behind it. Streams.
 */
public final class AuditExport {

    private final Database database;
    private final AuditRepository entries;
    private final Json json;

    /** Works on the tables of the runtime. */
    public AuditExport(Database database, Json json) {
        this.database = database;
        this.entries = new AuditRepository(database);
        this.json = json;
    }

    /** Writes what everybody may have, of every entry. */
    public void writePublic(Writer target) throws IOException {
        write(AuditFilter.ALL, target, AuditExport::published);
    }

    /** Writes everything of the entries that a filter lets pass, secrets of the hashes included. */
    public void writeInternal(AuditFilter filter, Writer target) throws IOException {
        write(filter, target, AuditExport::whole);
    }

    private interface Form {
        Map<String, Object> of(LoggedEntry entry);
    }

    private void write(AuditFilter filter, Writer target, Form form) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (Stream<LoggedEntry> all = entries.matching(handle, filter)) {
                all.forEach(entry -> line(form.of(entry), target));
            } catch (UncheckedIOException gone) {
                throw gone.getCause();
            }
            target.flush();
            return true;
        });
    }

    private void line(Map<String, Object> document, Writer target) {
        try {
            json.write(document, target);
            target.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> published(LoggedEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("position", entry.position());
        if (entry.isPublic()) {
            content(entry, document);
            document.put("actorHash", EntryHash.ofActor(entry));
        } else {
            document.put("contentHash", EntryHash.ofContent(entry));
        }
        return hashes(entry, document);
    }

    private static Map<String, Object> whole(LoggedEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("position", entry.position());
        content(entry, document);
        document.put("actor", entry.actor().id());
        document.put("actorName", entry.actor().name());
        document.put("salt", entry.salt());
        return hashes(entry, document);
    }

    private static void content(LoggedEntry entry, Map<String, Object> document) {
        document.put("at", entry.at());
        document.put("code", entry.code());
        document.put("visibility", entry.visibility());
        document.put("owner", entry.owner());
        document.put("actorKind", entry.actor().kind());
        document.put("roles", entry.actor().roles());
        document.put("object", entry.object());
        document.put("details", entry.details());
    }

    private static Map<String, Object> hashes(LoggedEntry entry, Map<String, Object> document) {
        document.put("previous", entry.previousHash());
        document.put("hash", entry.hash());
        return document;
    }
}
