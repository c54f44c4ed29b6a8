package org.territoireouvert.participatorybudget.work;

import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * A project that the published result of its edition funds, unless a decision says otherwise.
 *
 * @param id identifier
 * @param edition last part of the address of its edition
 * @param number its number on the ballot
 * @param title shown to people
 * @param place quarter or commune; empty when not known
 * @param voted what it costs, as people voted for it
 * @param work how far it is; empty while staff have said nothing
 */
public record FundedProject(
        String id, String edition, String number, String title, String place, Money voted, Optional<Work> work) {}
