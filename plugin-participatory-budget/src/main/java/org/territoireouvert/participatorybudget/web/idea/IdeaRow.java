package org.territoireouvert.participatorybudget.web.idea;

import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.idea.Idea;

/**
 * An idea in a list.
 *
 * @param idea what is known of it
 * @param path of its page
 * @param author name of who wrote it first
 */
public record IdeaRow(Idea idea, String path, Badge badge, String author) {}
