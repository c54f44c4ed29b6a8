/**
 * The history of a person's data, as they read it: sign-ins, consents and their withdrawal, looks by agents, acts at a counter.
 */
@NullMarked
package org.territoireouvert.runner.web.history;

import org.jspecify.annotations.NullMarked;
