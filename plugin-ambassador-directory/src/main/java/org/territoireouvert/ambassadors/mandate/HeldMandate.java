package org.territoireouvert.ambassadors.mandate;

import org.territoireouvert.ambassadors.model.Mandate;

/**
 * A mandate with what it is about.
 *
 * @param post label of the post
 * @param bodySlug of the administration
 * @param body name of the administration
 */
public record HeldMandate(Mandate mandate, String post, String bodySlug, String body) {}
