/**
 * The register of requests (registre): what each administration got and answered, within which time. Its counts are kept and move with
 * each change of a request, so that no page counts a table; a job counts them anew each night.
 */
@NullMarked
package org.territoireouvert.ambassadors.ledger;

import org.jspecify.annotations.NullMarked;
