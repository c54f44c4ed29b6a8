/**
 * Grants and all that follows one, as they are kept: agreement, beneficiaries, instalments, milestones, reports, changes. A decision makes a grant
 * ({@code granting}); it is agreed on ({@code agreement}) and followed to its end ({@code following}); the site shows and tells it
 * ({@code contribution}).
 */
@NullMarked
package org.territoireouvert.calls.award;

import org.jspecify.annotations.NullMarked;
