/**
 * Rolls: lists of people whom the authority knows (voters, inhabitants of a street, members of a panel), imported as CSV, all or
 * nothing. A person of a roll is joined to an account by a code that reached them, never by name.
 */
@NullMarked
package org.territoireouvert.runner.identity.roll;

import org.jspecify.annotations.NullMarked;
