/** Teams that form in public before any application exists: what is kept, who carries it, what everybody is told. */
@NullMarked
package org.territoireouvert.calls.team;

import org.jspecify.annotations.NullMarked;
