package org.territoireouvert.consultation.profile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads and writes answers and their counts, which follow in the same transaction. */
public final class ProfileRepository {

    /** After so many answers more, or fewer, the page follows. */
    public static final int FOLLOWS_AFTER = 10;

    private static final int MOST = 200;

    /** Creates it. */
    public ProfileRepository() {}

    /** Makes everybody else wait who would change the answers of a consultation. */
    void lock(Handle handle, String consultation) {
        handle.createUpdate("update con_consultation set participants = participants where slug = :slug")
                .bind("slug", consultation)
                .execute();
    }

    /** Tells whether somebody answered. */
    boolean hasAnswers(Handle handle, String consultation) {
        return handle.createQuery("select 1 from con_profile where consultation = :consultation limit 1")
                .bind("consultation", consultation)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns the answer in a slot. */
    Optional<String> find(Handle handle, String slot) {
        return handle.createQuery("select band from con_profile where slot = :slot")
                .bind("slot", slot)
                .mapTo(String.class)
                .findOne();
    }

    /** Stores an answer in a slot that is free. */
    public void add(Handle handle, String slot, String consultation, Question question, String band) {
        handle.createUpdate("""
                        insert into con_profile (slot, consultation, question, band)
                        values (:slot, :consultation, :question, :band)""")
                .bind("slot", slot)
                .bind("consultation", consultation)
                .bind("question", question.name())
                .bind("band", band)
                .execute();
        count(handle, consultation, question, band, 1);
    }

    /** Removes the answer in a slot; false when there is none. */
    boolean remove(Handle handle, String slot, String consultation, Question question) {
        Optional<String> band = find(handle, slot);
        band.ifPresent(found -> {
            handle.createUpdate("delete from con_profile where slot = :slot")
                    .bind("slot", slot)
                    .execute();
            count(handle, consultation, question, found, -1);
        });
        return band.isPresent();
    }

    /** Moves an answer into another slot that is free. */
    void move(Handle handle, String from, String to) {
        handle.createUpdate("update con_profile set slot = :to where slot = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static void count(Handle handle, String consultation, Question question, String band, int more) {
        handle.createUpdate("""
                        insert into con_profile_count (consultation, question, band, people, shown)
                        values (:consultation, :question, :band, :more, 0)
                        on conflict (consultation, question, band)
                        do update set people = con_profile_count.people + :more""")
                .bind("consultation", consultation)
                .bind("question", question.name())
                .bind("band", band)
                .bind("more", more)
                .execute();
        handle.createUpdate("""
                        update con_profile_count set shown = people
                        where consultation = :consultation and question = :question and :after <= (
                          select abs(sum(people) - sum(shown)) from con_profile_count
                          where consultation = :consultation and question = :question)""")
                .bind("consultation", consultation)
                .bind("question", question.name())
                .bind("after", FOLLOWS_AFTER)
                .execute();
    }

    /** Returns how many gave each answer, as far as the page shows it, by question and band. */
    public Map<Question, Map<String, Integer>> shown(Handle handle, String consultation) {
        Map<Question, Map<String, Integer>> shown = new EnumMap<>(Question.class);
        handle.createQuery("""
                        select question, band, shown from con_profile_count
                        where consultation = :consultation order by question, band limit :most""")
                .bind("consultation", consultation)
                .bind("most", MOST)
                .map((row, context) -> new Shown(
                        Question.valueOf(row.getString("question")), row.getString("band"), row.getInt("shown")))
                .forEach(count -> shown.computeIfAbsent(count.question(), question -> new HashMap<>())
                        .put(count.band(), count.people()));
        return shown;
    }

    private record Shown(Question question, String band, int people) {}

    /** Tells whether somebody gave an answer. */
    public boolean isAnswered(Handle handle, String consultation, Question question, String band) {
        return handle.createQuery("""
                        select 1 from con_profile_count
                        where consultation = :consultation and question = :question and band = :band and people > 0""")
                .bind("consultation", consultation)
                .bind("question", question.name())
                .bind("band", band)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
