/**
 * Decides whether a file that somebody sent is what it says and holds nothing that acts. Looks at bytes only; knows neither people
 * nor storage. Pictures are judged when they are written anew, see {@code runner.file.image}.
 */
@NullMarked
package org.territoireouvert.runner.file.check;

import org.jspecify.annotations.NullMarked;
