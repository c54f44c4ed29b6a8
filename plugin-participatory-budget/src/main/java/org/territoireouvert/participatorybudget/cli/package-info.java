/** Commands {@code ouvert budget …}. */
@NullMarked
package org.territoireouvert.participatorybudget.cli;

import org.jspecify.annotations.NullMarked;
