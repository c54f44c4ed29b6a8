package org.territoireouvert.calls.application.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Keeps every revision of every section. Revision 0 is the empty one, which has no row. */
public final class SectionVersions {

    private final KeptJson json;

    /** Uses the JSON of the runtime. */
    public SectionVersions(Json json) {
        this.json = new KeptJson(json);
    }

    /**
     * A revision.
     *
     * @param memberId for whom it was written, possibly empty
     * @param personId who wrote it, empty for an account that is closed and for the site itself
     * @param note code of how it came about: {@code restored-<revision>}, {@code call-<version>}; empty when it was typed
     */
    public record SectionVersion(
            int revision, FormAnswers answers, String memberId, String personId, String note, Instant madeAt) {}

    /** Keeps one. */
    public void add(Handle handle, String applicationId, String code, SectionVersion version) {
        handle.execute(
                "insert into cal_section_version values (?, ?, ?, ?, ?, ?, ?, ?)",
                applicationId,
                code,
                version.revision(),
                json.write(version.answers().values()),
                version.memberId(),
                version.personId(),
                version.note(),
                PortableInstant.text(version.madeAt()));
    }

    /** Returns one. */
    public Optional<SectionVersion> find(Handle handle, String applicationId, String code, int revision) {
        return handle.createQuery("""
                        select * from cal_section_version
                        where application_id = :id and code = :code and revision = :revision
                        """)
                .bind("id", applicationId)
                .bind("code", code)
                .bind("revision", revision)
                .map((row, context) -> version(row))
                .findOne();
    }

    /** Returns those after a revision up to another one, the latest first, at most 200. */
    public List<SectionVersion> between(Handle handle, String applicationId, String code, int after, int last) {
        return handle.createQuery("""
                        select * from cal_section_version where application_id = :id and code = :code
                          and revision > :after and revision <= :last order by revision desc limit 200
                        """)
                .bind("id", applicationId)
                .bind("code", code)
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> version(row))
                .list();
    }

    private SectionVersion version(ResultSet row) throws SQLException {
        return new SectionVersion(
                row.getInt("revision"),
                SectionRepository.answers(json.object(row.getString("answers"))),
                row.getString("member_id"),
                row.getString("person_id"),
                row.getString("note"),
                PortableInstant.parse(row.getString("made_at")));
    }
}
