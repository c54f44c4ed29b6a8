/** What an application is made of at a moment, and what keeps it from being sent. */
@NullMarked
package org.territoireouvert.calls.application.checking;

import org.jspecify.annotations.NullMarked;
