package org.territoireouvert.runner.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;

/** The rows of files. */
final class FileRepository {

    static final int MOST_OF_OWNER = 100;

    private static final String COLUMNS = """
            select id, owner_type, owner_id, name, title, alternative, format, visibility, size, stored, width, height, widths, sizes,
                uploaded_by, kept_at
            from core_file\s""";

    /** How much somebody or something has. */
    record Used(long files, long bytes) {}

    private FileRepository() {}

    /** Writes a row that waits from an instant on, which is more exact than when the file says that it was kept. */
    static void insert(Handle handle, FileRow row, Instant waitsFrom) {
        StoredFile file = row.file();
        handle.createUpdate("""
                        insert into core_file (id, owner_type, owner_id, name, title, alternative, format, visibility, size, stored,
                            width, height, widths, sizes, position, state, uploaded_by, changed_at, kept_at)
                        values (:id, :type, :owner, :name, :title, :alternative, :format, :visibility, :size, :stored,
                            :width, :height, :widths, :sizes, 0, 'waiting', :by, :from, :kept)""")
                .bind("id", file.id())
                .bind("type", file.owner().type())
                .bind("owner", file.owner().id())
                .bind("name", file.name())
                .bind("title", file.title())
                .bind("alternative", file.alternative())
                .bind("format", lower(file.format()))
                .bind("visibility", lower(file.visibility()))
                .bind("size", file.size())
                .bind("stored", row.stored())
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("widths", joined(file.widths()))
                .bind("sizes", joined(row.sizes()))
                .bind("by", row.uploadedBy().orElse(null))
                .bind("from", PortableInstant.text(waitsFrom))
                .bind("kept", PortableInstant.text(file.keptAt()))
                .execute();
    }

    /** Keeps a file for good, behind the others of its owner; returns whether it waited or was kept already. */
    static boolean attach(Handle handle, String id) {
        handle.createUpdate("""
                        update core_file set state = 'kept', changed_at = kept_at, position = 1 + coalesce((
                            select max(o.position) from core_file o
                            where o.owner_type = core_file.owner_type and o.owner_id = core_file.owner_id
                                and o.state = 'kept'), 0)
                        where id = :id and state = 'waiting'""").bind("id", id).execute();
        return find(handle, id).isPresent();
    }

    static Optional<FileRow> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "where id = :id and state = 'kept'")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns a file that waits or is kept. */
    static Optional<FileRow> findAny(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "where id = :id and state in ('waiting', 'kept')")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    static List<FileRow> of(Handle handle, ContentRef owner) {
        return handle.createQuery(COLUMNS + """
                        where owner_type = :type and owner_id = :owner and state = 'kept'
                        order by position, id limit :limit""")
                .bind("type", owner.type())
                .bind("owner", owner.id())
                .bind("limit", MOST_OF_OWNER)
                .map((row, context) -> read(row))
                .list();
    }

    static boolean give(Handle handle, String id, ContentRef owner, Visibility visibility) {
        return handle.createUpdate("""
                        update core_file set owner_type = :type, owner_id = :owner, visibility = :visibility, position = 1 + coalesce((
                            select max(o.position) from core_file o
                            where o.owner_type = :type and o.owner_id = :owner and o.state = 'kept'), 0)
                        where id = :id and state = 'kept'""")
                        .bind("id", id)
                        .bind("type", owner.type())
                        .bind("owner", owner.id())
                        .bind("visibility", lower(visibility))
                        .execute()
                == 1;
    }

    static void position(Handle handle, String id, int position) {
        handle.createUpdate("update core_file set position = :position where id = :id and state = 'kept'")
                .bind("id", id)
                .bind("position", position)
                .execute();
    }

    static void describe(Handle handle, String id, String title, String alternative) {
        handle.createUpdate("""
                        update core_file set title = :title, alternative = :alternative
                        where id = :id and state = 'kept'""")
                .bind("id", id)
                .bind("title", title)
                .bind("alternative", alternative)
                .execute();
    }

    static boolean remove(Handle handle, String id, Instant now) {
        return handle.createUpdate("""
                                update core_file set state = 'removed', changed_at = :now, name = '', title = '',
                                    alternative = '', uploaded_by = null
                                where id = :id and state in ('waiting', 'kept')""")
                        .bind("id", id)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Returns what an account added, but for files that count against another limit. */
    static Used usedBy(Handle handle, String account, List<String> otherTypes) {
        return handle.createQuery("""
                        select count(*) as files, coalesce(sum(stored), 0) as bytes from core_file
                        where uploaded_by = :account and state in ('waiting', 'kept') and owner_type not in (<others>)""")
                .bind("account", account)
                .bindList("others", otherTypes.isEmpty() ? List.of("") : otherTypes)
                .map((row, context) -> new Used(row.getLong("files"), row.getLong("bytes")))
                .one();
    }

    static Used usedFor(Handle handle, ContentRef owner) {
        return handle.createQuery("""
                        select count(*) as files, coalesce(sum(stored), 0) as bytes from core_file
                        where owner_type = :type and owner_id = :owner and state in ('waiting', 'kept')""")
                .bind("type", owner.type())
                .bind("owner", owner.id())
                .map((row, context) -> new Used(row.getLong("files"), row.getLong("bytes")))
                .one();
    }

    static List<FileRow> ofPerson(Handle handle, String account, String after, int limit) {
        return handle.createQuery(COLUMNS + """
                        where uploaded_by = :account and state in ('waiting', 'kept') and id > :after
                        order by id limit :limit""")
                .bind("account", account)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static FileRow read(ResultSet row) throws SQLException {
        return new FileRow(
                new StoredFile(
                        row.getString("id"),
                        new ContentRef(row.getString("owner_type"), row.getString("owner_id")),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("alternative"),
                        FileFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                        Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                        row.getLong("size"),
                        row.getInt("width"),
                        row.getInt("height"),
                        numbers(row.getString("widths"), Integer::valueOf),
                        PortableInstant.parse(row.getString("kept_at"))),
                row.getLong("stored"),
                numbers(row.getString("sizes"), Long::valueOf),
                Optional.ofNullable(row.getString("uploaded_by")));
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static <T> List<T> numbers(String joined, Function<String, T> number) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(number).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
