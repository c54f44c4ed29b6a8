/**
 * The second factor besides passkeys: codes of an application (TOTP, RFC 6238), and recovery codes for when it is lost.
 */
@NullMarked
package org.territoireouvert.runner.identity.staff.code;

import org.jspecify.annotations.NullMarked;
