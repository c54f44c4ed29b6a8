package org.territoireouvert.ambassadors.request;

import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.api.data.Conditions;

/**
 * What is looked for among the public requests.
 *
 * @param words to be found in title and text; empty for all
 * @param body slug of the administration; empty for all
 */
public record RequestSearch(
        String words, Optional<RequestKind> kind, Optional<RequestState> state, String body, String ambassador) {

    /** Finds all. */
    public static final RequestSearch ALL = new RequestSearch("", Optional.empty(), Optional.empty(), "", "");

    Conditions conditions() {
        Conditions wanted = Conditions.all()
                .and("shown = :shown", "shown", 1)
                .words("search_text", words)
                .equal("body", body)
                .equal("ambassador", ambassador);
        kind.ifPresent(one -> wanted.equal("kind", one.name()));
        state.ifPresent(one -> wanted.equal("state", one.name()));
        return wanted;
    }
}
