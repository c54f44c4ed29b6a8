package org.territoireouvert.initiatives.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sheet;

/** Keeps every sheet that was published. */
public final class VersionRepository {

    /**
     * A version of an entry.
     *
     * @param note what changed, in the words of who published it, possibly empty
     */
    public record Version(int number, String note, Instant publishedAt) {}

    private final Database database;
    private final Sheets sheets;

    /** Creates a repository on the plugin's tables. */
    public VersionRepository(Database database, Sheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /** Returns the versions of an entry, the latest first. */
    public List<Version> list(String slug, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select number, note, published_at from ini_version
                        where slug = :slug order by number desc limit :limit
                        """)
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> new Version(
                        row.getInt("number"),
                        row.getString("note"),
                        PortableInstant.parse(row.getString("published_at"))))
                .list());
    }

    /** Returns the sheet of a version. */
    public Optional<Sheet> sheet(String slug, int number) {
        return database.read(
                handle -> handle.createQuery("select sheet from ini_version where slug = :slug and number = :number")
                        .bind("slug", slug)
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne()
                        .map(sheets::read));
    }

    /** Keeps the sheet of an entry as its version. */
    void add(Handle handle, Entry entry, String note, String author) {
        handle.createUpdate("""
                        insert into ini_version (slug, number, sheet, note, author, published_at)
                        values (:slug, :number, :sheet, :note, :author, :publishedAt)
                        """)
                .bind("slug", entry.slug())
                .bind("number", entry.version())
                .bind("sheet", sheets.write(entry.sheet()))
                .bind("note", note)
                .bind("author", author)
                .bind("publishedAt", PortableInstant.text(entry.updatedAt()))
                .execute();
    }
}
