/** Those who accompany teams: offered, named by staff, asked by sketches. */
@NullMarked
package org.territoireouvert.calls.team.mentor;

import org.jspecify.annotations.NullMarked;
