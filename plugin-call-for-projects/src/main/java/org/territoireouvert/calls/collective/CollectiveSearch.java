package org.territoireouvert.calls.collective;

import java.util.Optional;
import org.territoireouvert.calls.model.collective.DecisionRule;

/**
 * What somebody looks for among the collectives that take requests.
 *
 * @param words empty for all
 * @param rule by which they decide
 */
public record CollectiveSearch(String words, Optional<DecisionRule> rule) {}
