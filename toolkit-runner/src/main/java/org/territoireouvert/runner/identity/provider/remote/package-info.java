/** Talking with an identity provider: its addresses, its answers, and what is believed of them. */
@NullMarked
package org.territoireouvert.runner.identity.provider.remote;

import org.jspecify.annotations.NullMarked;
