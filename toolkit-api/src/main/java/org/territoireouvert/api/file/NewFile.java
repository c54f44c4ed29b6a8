package org.territoireouvert.api.file;

import org.territoireouvert.api.web.Upload;

/**
 * A file as somebody sent it, not yet checked.
 *
 * @param upload what was sent
 * @param title shown in lists; empty to take the name that it had
 * @param alternative what a picture shows, for those who do not see it; obligatory for pictures
 * @param visibility who may read it
 */
public record NewFile(Upload upload, String title, String alternative, Visibility visibility) {}
