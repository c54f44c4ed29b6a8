/**
 * Passkeys (WebAuthn): what the browser is asked for, and whether its answer is right. The protocol is WebAuthn4J's.
 */
@NullMarked
package org.territoireouvert.runner.identity.staff.passkey;

import org.jspecify.annotations.NullMarked;
