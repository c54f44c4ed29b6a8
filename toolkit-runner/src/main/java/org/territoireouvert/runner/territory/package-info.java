/**
 * Where people live: the communes of France (INSEE, code officiel géographique) and those of the authority, which an
 * administrator lists. Knows no person.
 */
@NullMarked
package org.territoireouvert.runner.territory;

import org.jspecify.annotations.NullMarked;
