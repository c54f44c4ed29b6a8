/**
 * The pages of help at the counter: what agents do there, the sheet that a person takes home, and the page at which the person takes
 * the account over.
 */
@NullMarked
package org.territoireouvert.runner.web.counter;

import org.jspecify.annotations.NullMarked;
