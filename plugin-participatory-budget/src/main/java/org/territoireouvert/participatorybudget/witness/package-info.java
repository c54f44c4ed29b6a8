/** How the signed checkpoints of a vote leave the house while it runs, so that whoever changes its log is found out (témoins du vote). */
@NullMarked
package org.territoireouvert.participatorybudget.witness;

import org.jspecify.annotations.NullMarked;
