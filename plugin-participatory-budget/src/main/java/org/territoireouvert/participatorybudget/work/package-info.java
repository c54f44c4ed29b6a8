/**
 * What becomes of funded projects (suivi des réalisations): status, milestones, money spent. Only what the published result funds has
 * works; those of a withdrawn result are kept and shown to nobody.
 */
@NullMarked
package org.territoireouvert.participatorybudget.work;

import org.jspecify.annotations.NullMarked;
