package org.territoireouvert.calls.examination.ranking;

import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.examination.Outcome;

/**
 * That a panel departs from the order for one application.
 *
 * @param amount zero unless it is funded
 * @param reason read by who applied and, by the rule of the call, by everybody
 */
public record PanelChange(String applicationId, Outcome outcome, Money amount, String reason) {}
