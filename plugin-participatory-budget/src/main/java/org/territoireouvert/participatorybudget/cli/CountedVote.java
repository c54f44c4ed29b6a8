package org.territoireouvert.participatorybudget.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The line that {@code --json} writes for a counted vote; programs outside compare it letter by letter. */
final class CountedVote {

    private CountedVote() {}

    static Map<String, Object> document(List<String> selected, List<String> order, String cost, String endowment) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("selected", selected);
        document.put("order", order);
        document.put("cost", cost);
        if (!endowment.isEmpty()) {
            document.put("endowment", endowment);
        }
        return document;
    }
}
