/**
 * How members of staff prove who they are: set-up links, passwords, codes of an application, passkeys.
 */
@NullMarked
package org.territoireouvert.runner.identity.staff;

import org.jspecify.annotations.NullMarked;
