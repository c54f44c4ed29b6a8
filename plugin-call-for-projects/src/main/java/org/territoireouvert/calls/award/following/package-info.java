/** What follows a signed agreement: payments, milestones, reports, changes, the end, and reminders of them. */
@NullMarked
package org.territoireouvert.calls.award.following;

import org.jspecify.annotations.NullMarked;
