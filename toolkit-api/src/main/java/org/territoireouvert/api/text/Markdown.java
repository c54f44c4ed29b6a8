package org.territoireouvert.api.text;

import org.territoireouvert.api.HostProvided;

/** Turns Markdown written by people into safe HTML: no scripts, no images from elsewhere, links marked as theirs. */
@HostProvided
@FunctionalInterface
public interface Markdown {

    /** Returns the HTML of a CommonMark text; HTML in it is shown as text. Headings start at level 3. */
    SafeHtml render(String markdown);
}
