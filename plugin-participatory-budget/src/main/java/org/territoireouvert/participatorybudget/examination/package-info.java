/** What the services make of ideas: who examines them, what is noted, said to the authors, found and appealed against. */
@NullMarked
package org.territoireouvert.participatorybudget.examination;

import org.jspecify.annotations.NullMarked;
