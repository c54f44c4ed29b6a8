package org.territoireouvert.runner.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;

/**
 * A piece of news that a person was told.
 *
 * @param owner plugin id, or {@link CoreNotices#OWNER}
 * @param kind name of the kind
 * @param path page of this site to read next
 * @param content that it is about, if it was told to those who follow one
 */
public record Told(
        String id,
        String personId,
        String owner,
        String kind,
        String path,
        List<String> arguments,
        Optional<ContentRef> content,
        Instant createdAt,
        boolean isRead) {

    /** Columns of a row that {@link #read} reads. */
    public static final String COLUMNS = """
            id, person_id, owner, kind, path, arguments, content_type, content_id, created_at, read_at""";

    /** Copies the arguments. */
    public Told {
        arguments = List.copyOf(arguments);
    }

    /** Reads a row. */
    public static Told read(ResultSet row) throws SQLException {
        String type = row.getString("content_type");
        return new Told(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("owner"),
                row.getString("kind"),
                row.getString("path"),
                News.unpack(row.getString("arguments")),
                type.isEmpty() ? Optional.empty() : Optional.of(new ContentRef(type, row.getString("content_id"))),
                PortableInstant.parse(row.getString("created_at")),
                row.getString("read_at") != null);
    }
}
