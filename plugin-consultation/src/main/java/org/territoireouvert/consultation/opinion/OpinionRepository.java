package org.territoireouvert.consultation.opinion;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes opinions; the counts of the statements follow in the same transaction. */
public final class OpinionRepository {

    private static final int FETCHED = 5_000;
    private static final int MOST = 10_000;
    private static final Vote[] VOTES = {Vote.AGREE, Vote.DISAGREE, Vote.PASS};
    private static final String VOTES_ON_ONE = """
            select person_id, case vote when 'AGREE' then 0 when 'DISAGREE' then 1 else 2 end
            from con_opinion where statement_id = :statement""";

    /** Creates it. */
    public OpinionRepository() {}

    /**
     * Puts the opinion of a person on a published statement into the place of an earlier one.
     *
     * @return false when the statement is not published, or is none of the step
     */
    public boolean put(Handle handle, PlannedStep step, String statement, String person, Vote vote) {
        if (!lock(handle, step, statement)) {
            return false;
        }
        Optional<Vote> before = find(handle, statement, person);
        handle.createUpdate("""
                        insert into con_opinion (statement_id, person_id, vote) values (:statement, :person, :vote)
                        on conflict (statement_id, person_id) do update set vote = excluded.vote""")
                .bind("statement", statement)
                .bind("person", person)
                .bind("vote", vote.name())
                .execute();
        before.ifPresent(earlier -> count(handle, statement, earlier, -1));
        count(handle, statement, vote, 1);
        return true;
    }

    /** Writes the row of the statement, for which everybody else who has an opinion on it then waits. */
    private static boolean lock(Handle handle, PlannedStep step, String statement) {
        return handle.createUpdate("""
                        update con_statement set revision = revision + 1 where id = :id and consultation = :consultation and step = :step
                          and state = 'PUBLISHED'""")
                        .bind("id", statement)
                        .bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .execute()
                == 1;
    }

    private static Optional<Vote> find(Handle handle, String statement, String person) {
        return handle.createQuery(
                        "select vote from con_opinion where statement_id = :statement and person_id = :person")
                .bind("statement", statement)
                .bind("person", person)
                .mapTo(String.class)
                .map(Vote::valueOf)
                .findOne();
    }

    private static void count(Handle handle, String statement, Vote vote, int more) {
        String column = switch (vote) {
            case AGREE -> "agreed";
            case DISAGREE -> "disagreed";
            case PASS -> "passed";
        };
        handle.createUpdate("update con_statement set " + column + " = " + column
                        + " + :more, seen = seen + :more, revision = revision + 1 where id = :statement")
                .bind("more", more)
                .bind("statement", statement)
                .execute();
    }

    /**
     * The opinion of a person.
     *
     * @param statement identifier
     * @param text of the statement
     */
    public record Own(String statement, String text, Vote vote) {}

    /** Returns the opinions of a person in a step, in the order of the statements. */
    public List<Own> ofPerson(Handle handle, PlannedStep step, String person) {
        return handle.createQuery("""
                        select s.id, s.text, o.vote from con_statement s join con_opinion o on o.statement_id = s.id
                        where s.consultation = :consultation and s.step = :step and s.state = 'PUBLISHED'
                          and o.person_id = :person
                        order by s.id limit :most""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("person", person)
                .bind("most", StatementRepository.MOST)
                .map((row, context) ->
                        new Own(row.getString("id"), row.getString("text"), Vote.valueOf(row.getString("vote"))))
                .list();
    }

    /** Counts the opinions of a person on the published statements of a step. */
    public int countOf(Handle handle, PlannedStep step, String person) {
        return handle.createQuery("""
                        select count(*) from con_statement s join con_opinion o on o.statement_id = s.id
                        where s.consultation = :consultation and s.step = :step and s.state = 'PUBLISHED'
                          and o.person_id = :person""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("person", person)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the opinions of everybody on some statements. A million are read: each row brings as few words as can be. */
    public VoteMatrix matrix(Handle handle, List<Statement> statements) {
        VoteMatrix.Builder matrix = VoteMatrix.builder();
        statements.forEach(statement -> matrix.statement(statement.id()));
        statements.forEach(statement -> handle.createQuery(VOTES_ON_ONE)
                .bind("statement", statement.id())
                .setFetchSize(FETCHED)
                .map((row, context) -> matrix.vote(row.getString(1), statement.id(), VOTES[row.getInt(2)]))
                .forEach(ignored -> {}));
        return matrix.build();
    }

    /** Returns the identifiers of the statements on which a person has an opinion, in all steps. */
    List<String> statementsOf(Handle handle, String person) {
        return handle.createQuery(
                        "select statement_id from con_opinion where person_id = :person order by statement_id limit :most")
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    /** Gives all opinions of one person to another, who has none on the same statements. */
    int rename(Handle handle, String from, String to) {
        return handle.createUpdate("update con_opinion set person_id = :to where person_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Takes the opinion of a person on a statement away. */
    void remove(Handle handle, String statement, String person) {
        find(handle, statement, person).ifPresent(vote -> {
            handle.createUpdate("delete from con_opinion where statement_id = :statement and person_id = :person")
                    .bind("statement", statement)
                    .bind("person", person)
                    .execute();
            count(handle, statement, vote, -1);
        });
    }
}
