/**
 * Directory of citizen ambassadors (ambassadeurs citoyens): residents and agents who relay requests to the services.
 *
 * <p>An ambassador has a commune, themes, a mandate (mandat) with its first and last day, and a contact by function, never a
 * private address. Anybody may ask a public question (demande). It is kept as “to be published after reading”: a member of
 * staff writes the answer and publishes both together. Delays are counted in days from receipt to publication and are
 * public. The asker’s name is not asked; an address is optional, serves the reply only, is never published and is erased
 * when the answer is published.
 */
@NullMarked
package org.territoireouvert.ambassadors;

import org.jspecify.annotations.NullMarked;
