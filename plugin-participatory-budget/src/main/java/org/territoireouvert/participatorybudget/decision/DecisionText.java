package org.territoireouvert.participatorybudget.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;

/** Writes decisions as everybody may download them. */
public final class DecisionText {

    private DecisionText() {}

    /** Returns a list in canonical JSON, in the order of their numbers. */
    public static String of(List<Decision> decisions) {
        return CanonicalJson.write(
                decisions.stream().map(DecisionText::decision).toList());
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> written = new TreeMap<>();
        written.put("number", decision.number());
        written.put("project", decision.departure().project());
        written.put("outcome", decision.departure().outcome().word());
        written.put("reference", decision.departure().reference());
        written.put("reason", decision.departure().reason());
        written.put("by", decision.author());
        written.put("at", decision.at().toString());
        return written;
    }
}
