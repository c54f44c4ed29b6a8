/**
 * Seals (sceaux): when a step closes, what came in is written down as lines of a documented format, and the SHA-256 of these lines goes into
 * the audit log, which nobody can change unseen. From then on everybody can check that nothing was slipped in, dropped or reworded.
 *
 * <p>People keep the right to take back what they wrote and to have it erased, and moderators to hide it. So a line holds no word: only
 * {@code SHA-256(salt ‖ words)}, with a salt of 256 random bits of its own. A plain digest would not do: of a short statement somebody could
 * guess the words and find out that they were the erased ones. As long as the words are public, so is the salt, and everybody can open the
 * line; when they are hidden or taken back, the salt is withheld; when they are erased, it is destroyed, and the digest is as good as random.
 * The lines, and with them the fingerprint, stay the same all the while.
 *
 * <p>A key on the server would keep guesses out as well, but then nobody else could check a line. Who kept salts while they were public learns
 * nothing by them: they could read the words, too.
 *
 * <p>What a seal cannot show: that the storage was changed before the step closed, and, of a line that counts as erased, that somebody asked
 * for it. It shows how many there are, and why.
 */
@NullMarked
package org.territoireouvert.consultation.seal;

import org.jspecify.annotations.NullMarked;
