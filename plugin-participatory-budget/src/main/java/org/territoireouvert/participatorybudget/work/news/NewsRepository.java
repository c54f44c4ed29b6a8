package org.territoireouvert.participatorybudget.work.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes news of works. */
public final class NewsRepository {

    /** News that one page shows. */
    public static final int MOST = 50;

    /** Stores a piece of news. */
    public void insert(Handle handle, News news) {
        handle.createUpdate("""
                        insert into pb_work_news (id, project_id, published_at, body, written_by)
                        values (:id, :project, :at, :body, :by)
                        """)
                .bind("id", news.id())
                .bind("project", news.projectId())
                .bind("at", PortableInstant.text(news.publishedAt()))
                .bind("body", news.text())
                .bind("by", news.writtenBy())
                .execute();
    }

    /** Returns the news of a project, newest first, at most {@link #MOST}. */
    public List<News> of(Handle handle, String projectId) {
        return handle.createQuery("select * from pb_work_news where project_id = :project order by id desc limit :most")
                .bind("project", projectId)
                .bind("most", MOST)
                .map((row, context) -> news(row))
                .list();
    }

    /** Returns a piece of news of a project. */
    public Optional<News> find(Handle handle, String projectId, String id) {
        return handle.createQuery("select * from pb_work_news where project_id = :project and id = :id")
                .bind("project", projectId)
                .bind("id", id)
                .map((row, context) -> news(row))
                .findOne();
    }

    /** Removes a piece of news. */
    public void remove(Handle handle, String id) {
        handle.createUpdate("delete from pb_work_news where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Returns all that a person wrote, oldest first. */
    public List<News> writtenBy(Handle handle, String personId) {
        return handle.createQuery("select * from pb_work_news where written_by = :person order by id")
                .bind("person", personId)
                .map((row, context) -> news(row))
                .list();
    }

    /** Writes another person, or nobody, where a person stands as the author; returns how many rows changed. */
    public int changeAuthor(Handle handle, String from, String to) {
        return handle.createUpdate("update pb_work_news set written_by = :to where written_by = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                row.getString("id"),
                row.getString("project_id"),
                PortableInstant.parse(row.getString("published_at")),
                row.getString("body"),
                row.getString("written_by"));
    }
}
