package org.territoireouvert.consultation.synthesis.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Reason;
import org.territoireouvert.consultation.synthesis.publication.SynthesisVersion.Review;

/** Reads and writes the published versions of a synthesis, and which contributions the last one cites. */
public final class SynthesisRepository {

    /** How many versions a synthesis has at most. */
    public static final int MOST = 100;

    private static final int MOST_REASONS = 20;
    private static final int MOST_OF_CONSULTATION = 50 * MOST;
    private static final int MOST_CITING = 50;

    private final SynthesisDocuments documents;

    /** Creates it. */
    public SynthesisRepository(Json json) {
        this.documents = new SynthesisDocuments(json);
    }

    /** Returns the last version. */
    public Optional<SynthesisVersion> last(Handle handle, PlannedStep step) {
        return of(handle.createQuery("""
                                select * from con_synthesis where consultation = :consultation and step = :step
                                order by version desc limit 1"""), step)
                .map((row, context) -> version(row))
                .findOne();
    }

    /** Finds a version. */
    public Optional<SynthesisVersion> find(Handle handle, PlannedStep step, int number) {
        return of(handle.createQuery("""
                                select * from con_synthesis where consultation = :consultation and step = :step
                                  and version = :version"""), step)
                .bind("version", number)
                .map((row, context) -> version(row))
                .findOne();
    }

    /** A version in a list. */
    public record Line(int number, String note, Instant publishedAt) {}

    /** Returns the versions, newest first, without what they say. */
    public List<Line> all(Handle handle, PlannedStep step) {
        return of(handle.createQuery("""
                                select version, note, published_at from con_synthesis
                                where consultation = :consultation and step = :step order by version desc limit :most"""), step)
                .bind("most", MOST)
                .map((row, context) -> new Line(
                        row.getInt("version"),
                        row.getString("note"),
                        PortableInstant.parse(row.getString("published_at"))))
                .list();
    }

    void add(Handle handle, PlannedStep step, SynthesisVersion version) {
        of(handle.createUpdate("""
                                insert into con_synthesis (consultation, step, version, document, note, published_at, review,
                                  reviewed_at)
                                values (:consultation, :step, :version, :document, :note, :now, '', '')"""), step)
                .bind("version", version.number())
                .bind("document", documents.write(version.document()))
                .bind("note", version.note())
                .bind("now", PortableInstant.text(version.publishedAt()))
                .execute();
        of(handle.createUpdate("delete from con_cited where consultation = :consultation and step = :step"), step)
                .execute();
    }

    /** Writes what a change makes of all versions of a consultation; those that stay as they are are not written. */
    void rewrite(Handle handle, String consultation, UnaryOperator<SynthesisDocument> change) {
        handle.createQuery(
                        "select step, version, document from con_synthesis where consultation = :consultation limit :most")
                .bind("consultation", consultation)
                .bind("most", MOST_OF_CONSULTATION)
                .map((row, context) -> new Stored(
                        row.getInt("step"), row.getInt("version"), documents.read(row.getString("document"))))
                .list()
                .forEach(stored -> {
                    SynthesisDocument after = change.apply(stored.document());
                    if (!after.equals(stored.document())) {
                        handle.createUpdate("""
                                        update con_synthesis set document = :document
                                        where consultation = :consultation and step = :step and version = :version""")
                                .bind("consultation", consultation)
                                .bind("step", stored.step())
                                .bind("version", stored.version())
                                .bind("document", documents.write(after))
                                .execute();
                    }
                });
    }

    private record Stored(int step, int version, SynthesisDocument document) {}

    /** Writes what the guarantor says of a version; false when they said it already. */
    boolean review(Handle handle, PlannedStep step, int version, Review review) {
        return of(handle.createUpdate("""
                                        update con_synthesis set review = :text, reviewed_at = :now, review_own = :own
                                        where consultation = :consultation and step = :step and version = :version
                                          and reviewed_at = ''"""), step)
                        .bind("version", version)
                        .bind("text", review.text())
                        .bind("now", PortableInstant.text(review.at()))
                        .bind("own", review.own() ? 1 : 0)
                        .execute()
                == 1;
    }

    /** Notes that a sentence of the last version cites what it names one by one. */
    void cites(Handle handle, PlannedStep step, int number, String sentence) {
        of(handle.createUpdate("""
                                insert into con_cited (consultation, step, contribution_id, sentence)
                                select distinct e.consultation, e.step, e.contribution_id, cast(:number as integer)
                                from con_citation c join con_extract e on e.id = c.extract_id
                                where c.sentence_id = :sentence and e.consultation = :consultation and e.step = :step
                                on conflict do nothing"""), step)
                .bind("number", number)
                .bind("sentence", sentence)
                .execute();
    }

    /** Notes that a sentence of the last version cites all that is in some ideas. */
    void cites(Handle handle, PlannedStep step, int number, List<String> themes) {
        of(handle.createUpdate("""
                                insert into con_cited (consultation, step, contribution_id, sentence)
                                select distinct consultation, step, contribution_id, cast(:number as integer) from con_extract
                                where theme_id in (<themes>) and consultation = :consultation and step = :step
                                on conflict do nothing"""), step)
                .bindList("themes", themes)
                .bind("number", number)
                .execute();
    }

    /** Counts why contributions were set aside, the most frequent reasons first. */
    List<Reason> reasons(Handle handle, PlannedStep step) {
        return of(handle.createQuery("""
                                select reason, count(distinct contribution_id) as contributions from con_extract
                                where consultation = :consultation and step = :step and reason <> ''
                                group by reason order by contributions desc, reason limit :most"""), step)
                .bind("most", MOST_REASONS)
                .map((row, context) -> new Reason(row.getString("reason"), row.getInt("contributions")))
                .list();
    }

    /** Returns the numbers of the sentences of the last version that cite a contribution, in order. */
    public List<Integer> citing(Handle handle, PlannedStep step, String contribution) {
        return citing(handle, step, List.of(contribution)).getOrDefault(contribution, List.of());
    }

    private record Cited(String contribution, int sentence) {}

    /** Returns the numbers of the sentences that cite each of at most 500 contributions, 50 for each, by the ids of these. */
    public Map<String, List<Integer>> citing(Handle handle, PlannedStep step, Collection<String> contributions) {
        return contributions.isEmpty()
                ? Map.of()
                : of(handle.createQuery("""
                                select contribution_id, sentence from (
                                  select contribution_id, sentence,
                                    row_number() over (partition by contribution_id order by sentence) as place
                                  from con_cited where contribution_id in (<contributions>)
                                    and consultation = :consultation and step = :step) cited
                                where place <= :most order by contribution_id, sentence"""), step)
                        .bindList("contributions", contributions)
                        .bind("most", MOST_CITING)
                        .map((row, context) -> new Cited(row.getString("contribution_id"), row.getInt("sentence")))
                        .collect(Collectors.groupingBy(
                                Cited::contribution, Collectors.mapping(Cited::sentence, Collectors.toList())));
    }

    private static <S extends SqlStatement<S>> S of(S statement, PlannedStep step) {
        return statement
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    private SynthesisVersion version(ResultSet row) throws SQLException {
        String reviewedAt = row.getString("reviewed_at");
        return new SynthesisVersion(
                row.getInt("version"),
                documents.read(row.getString("document")),
                row.getString("note"),
                PortableInstant.parse(row.getString("published_at")),
                reviewedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Review(
                                row.getString("review"),
                                PortableInstant.parse(reviewedAt),
                                row.getInt("review_own") == 1)));
    }
}
