/**
 * The way to FranceConnect, ProConnect and other providers of identities and back, and the identities linked to an account.
 */
@NullMarked
package org.territoireouvert.runner.web.provider;

import org.jspecify.annotations.NullMarked;
