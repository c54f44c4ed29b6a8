/** What the services do with ideas: take, note, ask, find, adjust, retain, refuse, merge, split, answer. Each act is logged. */
@NullMarked
package org.territoireouvert.participatorybudget.examination.decision;

import org.jspecify.annotations.NullMarked;
