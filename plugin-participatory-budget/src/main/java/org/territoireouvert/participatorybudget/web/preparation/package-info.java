/** How staff prepare an edition: its facts, envelopes, calendar and vote, along a checklist. */
@NullMarked
package org.territoireouvert.participatorybudget.web.preparation;

import org.jspecify.annotations.NullMarked;
