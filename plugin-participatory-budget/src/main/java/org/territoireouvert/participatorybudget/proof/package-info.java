/**
 * What makes a vote checkable by anyone: canonical texts, commitments, the tree of a vote's log (RFC 9162) and the proofs in it. Pure
 * functions on values; knows nothing of tables, people or pages.
 */
@NullMarked
package org.territoireouvert.participatorybudget.proof;

import org.jspecify.annotations.NullMarked;
