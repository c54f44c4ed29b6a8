/**
 * The pages of organisations: the list and the page of one, registration, members and invitations, and what staff do.
 */
@NullMarked
package org.territoireouvert.runner.web.organisation;

import org.jspecify.annotations.NullMarked;
