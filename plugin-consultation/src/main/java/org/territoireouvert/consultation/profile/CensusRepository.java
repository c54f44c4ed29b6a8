package org.territoireouvert.consultation.profile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads and writes the figures of the census, at most 200 of a consultation. */
public final class CensusRepository {

    /** How many places a consultation has at most. */
    public static final int MOST_PLACES = 100;

    private static final int MOST = 200;

    /** Creates it. */
    public CensusRepository() {}

    /** Returns the figures of a consultation. */
    public Census find(Handle handle, String consultation) {
        String source = handle.createQuery("select census_source from con_consultation where slug = :slug")
                .bind("slug", consultation)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        Map<Question, Map<String, Integer>> inhabitants = new EnumMap<>(Question.class);
        handle.createQuery("""
                        select question, band, inhabitants from con_census
                        where consultation = :consultation order by question, place limit :most""")
                .bind("consultation", consultation)
                .bind("most", MOST)
                .map((row, context) -> new Figure(
                        Question.valueOf(row.getString("question")), row.getString("band"), row.getInt("inhabitants")))
                .forEach(figure -> inhabitants
                        .computeIfAbsent(figure.question(), question -> new LinkedHashMap<>())
                        .put(figure.band(), figure.inhabitants()));
        return new Census(source, inhabitants);
    }

    private record Figure(Question question, String band, int inhabitants) {}

    /** Replaces the figures of a consultation. */
    public void replace(Handle handle, String consultation, Census census) {
        handle.createUpdate("update con_consultation set census_source = :source where slug = :slug")
                .bind("source", census.source())
                .bind("slug", consultation)
                .execute();
        handle.createUpdate("delete from con_census where consultation = :consultation")
                .bind("consultation", consultation)
                .execute();
        census.inhabitants().forEach((question, figures) -> {
            int place = 0;
            for (Map.Entry<String, Integer> figure : figures.entrySet()) {
                handle.createUpdate("""
                                insert into con_census (consultation, question, place, band, inhabitants)
                                values (:consultation, :question, :place, :band, :inhabitants)""")
                        .bind("consultation", consultation)
                        .bind("question", question.name())
                        .bind("place", place++)
                        .bind("band", figure.getKey())
                        .bind("inhabitants", figure.getValue())
                        .execute();
            }
        });
    }
}
