/**
 * Participatory budget (budget participatif): people propose projects, the authority costs them, people vote, and the
 * projects that a published rule elects are built.
 *
 * <p>Terms: an edition (édition) is one round with its money and its calendar; an envelope (enveloppe) is a part of that
 * money; a project (projet) has a cost; a ballot (bulletin) names projects; a rule (règle de dépouillement) turns ballots
 * into a result (résultat). Sources: the Pabulib format for votes, equalshares.net for the method of equal shares,
 * Peters, Pierczyński and Skowron (2021) for its definition.
 */
@NullMarked
package org.territoireouvert.participatorybudget;

import org.jspecify.annotations.NullMarked;
