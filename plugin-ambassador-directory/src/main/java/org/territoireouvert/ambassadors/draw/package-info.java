/**
 * Drawing lots among volunteers (tirage au sort): the rules alone, without storage or pages, so that anybody can compute a published
 * draw again.
 *
 * <p>The pool is frozen first: its tickets, quotas and the announced source of the seed are one text whose SHA-256 is published. The
 * seed is a public value that nobody knew then. Tickets are put in the order of {@code SHA-256(pool hash, LF, seed, LF, ticket)} and
 * accepted in that order, each only when the selection can still be completed within the quotas.
 */
@NullMarked
package org.territoireouvert.ambassadors.draw;

import org.jspecify.annotations.NullMarked;
