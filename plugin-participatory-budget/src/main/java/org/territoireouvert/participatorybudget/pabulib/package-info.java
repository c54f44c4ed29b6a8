/** The Pabulib file format (pabulib.org/format): strict streaming reader, faithful writer, problems that say how to mend a file. */
@NullMarked
package org.territoireouvert.participatorybudget.pabulib;

import org.jspecify.annotations.NullMarked;
