/** Teams that form in public: needs, offers, sketches of ideas, what goes together, how sketches merge. Pure functions on values. */
@NullMarked
package org.territoireouvert.calls.model.team;

import org.jspecify.annotations.NullMarked;
