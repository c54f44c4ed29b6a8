package org.territoireouvert.participatorybudget.work;

import java.time.Instant;
import org.territoireouvert.api.data.Money;

/**
 * How far the works of a project are (réalisation).
 *
 * @param status where they stand
 * @param spent what was paid so far, not negative; may be more than what was voted
 * @param updatedAt when staff last changed it or its milestones
 */
public record Work(WorkStatus status, Money spent, Instant updatedAt) {}
