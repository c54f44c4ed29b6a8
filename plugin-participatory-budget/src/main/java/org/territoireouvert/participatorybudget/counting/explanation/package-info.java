/**
 * Says why an outcome is what it is: counts it again and watches where the money went, what each project lacked, how many
 * voters got something, and what other rules would have chosen. It never changes an outcome.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting.explanation;

import org.jspecify.annotations.NullMarked;
