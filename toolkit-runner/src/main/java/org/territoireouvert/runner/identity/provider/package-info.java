/**
 * Providers of identities, spoken to by OpenID Connect: what is asked of them, what is believed of their answers, and which account
 * an identity belongs to. Nothing is ever matched by an address, except that ProConnect opens the account of somebody whom an
 * administrator invited under that address.
 */
@NullMarked
package org.territoireouvert.runner.identity.provider;

import org.jspecify.annotations.NullMarked;
