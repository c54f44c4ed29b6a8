/** The pages on which people read, propose, write together and support ideas. */
@NullMarked
package org.territoireouvert.participatorybudget.web.idea;

import org.jspecify.annotations.NullMarked;
