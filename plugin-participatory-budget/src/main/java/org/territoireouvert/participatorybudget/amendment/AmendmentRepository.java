package org.territoireouvert.participatorybudget.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.participatorybudget.proof.Hash;

/** Reads and adds amendments. The database lets nobody change them. */
public final class AmendmentRepository {

    private static final int MOST = 1_000;

    /** Adds an amendment. The caller sees to it that nobody else adds one meanwhile. */
    void insert(Handle handle, String editionId, Amendment amendment) {
        handle.createUpdate("""
                        insert into pb_amendment (edition_id, number, at, kind, project, closes_at, reason, author, content, hash)
                        values (:edition, :number, :at, :kind, :project, :closesAt, :reason, :author, :content, :hash)""")
                .bind("edition", editionId)
                .bind("number", amendment.number())
                .bind("at", PortableInstant.text(amendment.at()))
                .bind("kind", amendment.kind().name())
                .bind("project", amendment.project().orElse(null))
                .bind(
                        "closesAt",
                        amendment.closesAt().map(PortableInstant::text).orElse(null))
                .bind("reason", amendment.reason())
                .bind("author", amendment.author())
                .bind("content", amendment.content())
                .bind("hash", amendment.hash().hex())
                .execute();
    }

    /** Returns the amendments of an edition in their order. */
    public List<Amendment> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("select * from pb_amendment where edition_id = :edition order by number limit :most")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> amendment(row))
                .list();
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        return new Amendment(
                row.getInt("number"),
                PortableInstant.parse(row.getString("at")),
                AmendmentKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("project")),
                Optional.ofNullable(row.getString("closes_at")).map(PortableInstant::parse),
                row.getString("reason"),
                row.getString("author"),
                row.getString("content"),
                new Hash(row.getString("hash")));
    }

    /** Returns the amendments as everybody may download them: a list in canonical JSON, in their order. */
    public static String text(List<Amendment> amendments) {
        return amendments.stream().map(Amendment::content).collect(Collectors.joining(",", "[", "]"));
    }
}
