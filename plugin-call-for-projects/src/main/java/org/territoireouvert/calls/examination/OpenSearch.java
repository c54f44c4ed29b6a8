package org.territoireouvert.calls.examination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;

/**
 * Which assessments are looked for among those that somebody has to do or has done.
 *
 * @param assessors identifiers of the person, or of the collectives for which they act
 * @param call slug, empty for all
 * @param state empty for all that are open or done
 * @param words number of an application, or name of a collective where names are shown; possibly empty
 * @param named slugs of the calls in which names are shown
 * @param tied identifiers of the collectives in which they have a part: their applications are left out
 */
public record OpenSearch(
        Kind kind,
        List<String> assessors,
        String call,
        Optional<State> state,
        String words,
        List<String> named,
        List<String> tied) {

    private static final String READ =
            "('SUBMITTED', 'TO_CORRECT', 'ELIGIBLE', 'INELIGIBLE', 'FUNDED', 'RESERVE', 'REFUSED')";

    private static final String NAME = " or (a.call_slug in (<named>) and exists"
            + " (select 1 from cal_collective c where c.id = a.collective_id and c.search_text like :like))";

    /** Copies the lists. */
    public OpenSearch {
        assessors = List.copyOf(assessors);
        named = List.copyOf(named);
        tied = List.copyOf(tied);
    }

    /** Returns the condition on assessments {@code s} and their applications {@code a}. */
    String where() {
        return "s.kind = :kind and s.assessor_id in (<assessors>)"
                + (state.isEmpty() ? " and s.state in ('ACCEPTED', 'ASKED', 'FINAL')" : " and s.state = :state")
                + " and a.state in " + READ
                + (call.isEmpty() ? "" : " and a.call_slug = :call")
                + (tied.isEmpty() ? "" : " and a.collective_id not in (<tied>)")
                + (words.isEmpty() ? "" : " and (a.number = :words" + (named.isEmpty() ? "" : NAME) + ")");
    }

    /** Returns single values to bind. */
    Map<String, Object> binds() {
        Map<String, Object> binds = new LinkedHashMap<>();
        binds.put("kind", kind.name());
        state.ifPresent(one -> binds.put("state", one.name()));
        if (!call.isEmpty()) {
            binds.put("call", call);
        }
        if (!words.isEmpty()) {
            binds.put("words", words);
            if (!named.isEmpty()) {
                binds.put("like", SearchText.pattern(words));
            }
        }
        return binds;
    }

    /** Returns lists to bind. */
    Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("assessors", assessors);
        if (!tied.isEmpty()) {
            lists.put("tied", tied);
        }
        if (!words.isEmpty() && !named.isEmpty()) {
            lists.put("named", named);
        }
        return lists;
    }
}
