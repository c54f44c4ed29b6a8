package org.territoireouvert.calls.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Keeps the sections of applications. A section that nobody began has no row. */
public final class SectionRepository {

    private final KeptJson json;

    /** Uses the JSON of the runtime. */
    public SectionRepository(Json json) {
        this.json = new KeptJson(json);
    }

    /** Returns the sections that were begun, at most 100. */
    public List<Section> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_section where application_id = :id order by code limit 100")
                .bind("id", applicationId)
                .map((row, context) -> section(row))
                .list();
    }

    /** Returns a section; empty when nobody began it. */
    public Optional<Section> find(Handle handle, String applicationId, String code) {
        return handle.createQuery("select * from cal_section where application_id = :id and code = :code")
                .bind("id", applicationId)
                .bind("code", code)
                .map((row, context) -> section(row))
                .findOne();
    }

    /** Returns the answers of all sections together. */
    public FormAnswers answers(Handle handle, String applicationId) {
        return of(handle, applicationId).stream().map(Section::answers).reduce(FormAnswers.NONE, FormAnswers::and);
    }

    /**
     * Keeps a section if nobody else saved it meanwhile.
     *
     * @param section with the revision that it has from now on: one more than the one that was read
     * @return whether it was kept
     */
    public boolean save(Handle handle, String applicationId, Section section) {
        return handle.createUpdate("""
                        insert into cal_section (application_id, code, owner, progress, revision, answers, changed_by, changed_at)
                        values (:id, :code, :owner, :progress, :revision, :answers, :changedBy, :changedAt)
                        on conflict (application_id, code) do update set owner = excluded.owner, progress = excluded.progress,
                          revision = excluded.revision, answers = excluded.answers, changed_by = excluded.changed_by,
                          changed_at = excluded.changed_at
                          where cal_section.revision = excluded.revision - 1
                        """)
                        .bind("id", applicationId)
                        .bind("code", section.code())
                        .bind("owner", section.owner())
                        .bind("progress", section.progress().name())
                        .bind("revision", section.revision())
                        .bind("answers", json.write(section.answers().values()))
                        .bind("changedBy", section.changedBy())
                        .bind("changedAt", PortableInstant.text(section.changedAt()))
                        .execute()
                == 1;
    }

    /**
     * Keeps the answers of a section if nobody else did meanwhile; who is in charge of it and how far it is stay as they are, but for one
     * that nobody had begun.
     *
     * @param revision that it has from now on: one more than the one that was read
     * @return whether they were kept
     */
    public boolean write(
            Handle handle,
            String applicationId,
            String code,
            int revision,
            FormAnswers answers,
            String by,
            Instant now) {
        return handle.createUpdate("""
                        insert into cal_section (application_id, code, owner, progress, revision, answers, changed_by, changed_at)
                        values (:id, :code, '', 'WRITING', :revision, :answers, :by, :now)
                        on conflict (application_id, code) do update set revision = excluded.revision,
                          answers = excluded.answers, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                          progress = case when cal_section.progress = 'TO_DO' then 'WRITING' else cal_section.progress end
                          where cal_section.revision = excluded.revision - 1
                        """)
                        .bind("id", applicationId)
                        .bind("code", code)
                        .bind("revision", revision)
                        .bind("answers", json.write(answers.values()))
                        .bind("by", by)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Keeps in whose charge a section is and how far it is; its answers stay as they are. */
    public void tend(
            Handle handle, String applicationId, String code, String owner, Section.Progress progress, Instant now) {
        handle.createUpdate("""
                        insert into cal_section (application_id, code, owner, progress, revision, answers, changed_by, changed_at)
                        values (:id, :code, :owner, :progress, 0, '{}', '', :now)
                        on conflict (application_id, code) do update set owner = excluded.owner, progress = excluded.progress
                        """)
                .bind("id", applicationId)
                .bind("code", code)
                .bind("owner", owner)
                .bind("progress", progress.name())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Leaves the sections of which a member was in charge to nobody. */
    public void free(Handle handle, String applicationId, String memberId) {
        handle.createUpdate("update cal_section set owner = '' where application_id = :id and owner = :member")
                .bind("id", applicationId)
                .bind("member", memberId)
                .execute();
    }

    private Section section(ResultSet row) throws SQLException {
        return new Section(
                row.getString("code"),
                row.getString("owner"),
                Section.Progress.valueOf(row.getString("progress")),
                row.getInt("revision"),
                answers(json.object(row.getString("answers"))),
                row.getString("changed_by"),
                PortableInstant.parse(row.getString("changed_at")));
    }

    /** Reads answers as they are written in a document. */
    public static FormAnswers answers(JsonObject answers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        answers.fields().keySet().forEach(code -> values.put((String) code, answers.texts((String) code)));
        return new FormAnswers(values);
    }
}
