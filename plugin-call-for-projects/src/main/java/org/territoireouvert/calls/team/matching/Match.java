package org.territoireouvert.calls.team.matching;

import org.territoireouvert.calls.model.team.Likeness;
import org.territoireouvert.calls.model.team.Post;

/**
 * A publication that could go together with another one.
 *
 * @param likeness why
 */
public record Match(Post post, Likeness likeness) {}
