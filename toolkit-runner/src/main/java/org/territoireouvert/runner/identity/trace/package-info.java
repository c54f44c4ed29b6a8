/**
 * What a person can read about their own data: sign-ins, consents, looks by agents, acts done for them at a counter. Rows are
 * added and read, never changed; a consent may be withdrawn.
 */
@NullMarked
package org.territoireouvert.runner.identity.trace;

import org.jspecify.annotations.NullMarked;
