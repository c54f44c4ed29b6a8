package org.territoireouvert.runner.content.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentText;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;

/** Keeps the versions of contents. */
public final class VersionRepository {

    private final Json json;

    /** Creates a repository; each method gets the handle of its transaction. */
    public VersionRepository(Json json) {
        this.json = json;
    }

    /** Stores a version. */
    public void add(Handle handle, ContentRef ref, Version version) {
        handle.createUpdate("""
                        insert into core_content_version (type, id, number, title, summary, texts, changed_at, changed_by)
                        values (:type, :id, :number, :title, :summary, :texts, :changedAt, :changedBy)""")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("number", version.number())
                .bind("title", version.title())
                .bind("summary", version.summary())
                .bind("texts", write(version.texts()))
                .bind("changedAt", PortableInstant.text(version.changedAt()))
                .bind("changedBy", version.changedBy())
                .execute();
    }

    /** Returns the newest version. */
    public Optional<Version> latest(Handle handle, ContentRef ref) {
        return before(handle, ref, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** Returns a version by its number. */
    public Optional<Version> find(Handle handle, ContentRef ref, int number) {
        return before(handle, ref, number, 1).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /**
     * Returns versions, newest first, at most {@code limit}.
     *
     * @param highest number of the first
     */
    public List<Version> before(Handle handle, ContentRef ref, int highest, int limit) {
        return handle.createQuery("""
                        select * from core_content_version where type = :type and id = :id and number <= :highest
                        order by number desc limit :limit""")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("highest", highest)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                read(row.getString("texts")),
                PortableInstant.parse(row.getString("changed_at")),
                row.getString("changed_by"));
    }

    private String write(List<ContentText> texts) {
        try {
            StringWriter written = new StringWriter();
            json.write(
                    texts.stream()
                            .map(text -> List.of(text.labelKey(), text.text()))
                            .toList(),
                    written);
            return written.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ContentText> read(String written) {
        try {
            List<ContentText> texts = new ArrayList<>();
            if (json.read(new StringReader(written)) instanceof List<?> pairs) {
                for (Object pair : pairs) {
                    List<?> labelAndText = (List<?>) pair;
                    texts.add(new ContentText((String) labelAndText.get(0), (String) labelAndText.get(1)));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
