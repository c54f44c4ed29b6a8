package org.territoireouvert.consultation.web.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.Ranking;

/** The list of a person as they choose it: for each item its place, or none. */
final class PriorityForm {

    private static final int LONGEST = 20;

    private PriorityForm() {}

    /** Returns the field in which the place of an item is chosen. */
    static String field(RankedItem item) {
        return "rang-" + item.id();
    }

    static FormInput filled(Optional<PriorityList> list) {
        FormInput form = FormInput.empty();
        list.ifPresent(chosen -> IntStream.range(0, chosen.items().size())
                .forEach(place -> form.prefill("rang-" + chosen.items().get(place), Integer.toString(place + 1))));
        return form;
    }

    /** Reads the places that were chosen, in their order; the form says which are no places, and which come twice. */
    static Map<Integer, RankedItem> chosen(FormInput form, Ranking ranking) {
        Map<Integer, RankedItem> chosen = new TreeMap<>();
        for (RankedItem item : ranking.items()) {
            String field = field(item);
            String typed = form.optional(field, LONGEST);
            if (typed.isEmpty()) {
                continue;
            }
            int place = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
            if (place < 1 || place > ranking.places()) {
                form.error(field, "ranking.place.wrong", ranking.places());
                continue;
            }
            RankedItem before = chosen.putIfAbsent(place, item);
            if (before != null) {
                form.error(field, "ranking.place.twice", place, before.title());
            }
        }
        return chosen;
    }

    /** Reads a list; empty when the form says what is wrong. */
    static Optional<PriorityList> read(FormInput form, Ranking ranking) {
        Map<Integer, RankedItem> chosen = chosen(form, ranking);
        int expected = 1;
        for (Map.Entry<Integer, RankedItem> one : chosen.entrySet()) {
            if (one.getKey() != expected) {
                form.error(field(one.getValue()), "ranking.place.gap", one.getKey(), expected);
                break;
            }
            expected++;
        }
        if (chosen.isEmpty() && form.isValid()) {
            form.error("", "ranking.nothing");
        }
        List<String> items = chosen.values().stream().map(RankedItem::id).toList();
        return form.isValid() ? Optional.of(new PriorityList(items)) : Optional.empty();
    }
}
