/** The log of a vote (journal du scrutin): leaves that are only ever added, the nodes of their tree, signed checkpoints. */
@NullMarked
package org.territoireouvert.participatorybudget.log;

import org.jspecify.annotations.NullMarked;
