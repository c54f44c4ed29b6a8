/**
 * Public consultations (consultations du public): an authority asks for opinions on a text or a choice before it decides.
 *
 * <p>A consultation says who decides, what is open and what is not, and what weight an opinion has (place de l’avis), as the
 * charter of public participation asks. Its state is derived from its first and last day and never stored; both days are
 * included and read in the time zone of the authority. It has steps (étapes), documents to form an opinion, and changes
 * (suites données): what was asked, what was decided, where it stands today. A change stays in its place when nothing
 * came of it. When the last day has passed, a job tells the other plugins once.
 *
 * <p>Sources: charte de la participation du public (2016); Code de l’environnement, article L. 123-19-1 (15 days at least).
 */
@NullMarked
package org.territoireouvert.consultation;

import org.jspecify.annotations.NullMarked;
