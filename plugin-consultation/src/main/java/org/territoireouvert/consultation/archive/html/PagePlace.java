package org.territoireouvert.consultation.archive.html;

import java.util.regex.Pattern;

/**
 * A place on a page of an archive, to which links lead.
 *
 * @param page path from the folder of the archive
 * @param id of the element, unique on its page
 */
public record PagePlace(String page, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");

    /** Refuses pages and ids that are none. */
    public PagePlace {
        ArchivePath.checked(page);
        checked(id);
    }

    /** Returns where the content of a page begins. */
    public static PagePlace start(String page) {
        return new PagePlace(page, HtmlPage.CONTENT);
    }

    static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of an element");
        }
        return id;
    }

    String address() {
        return page + "#" + id;
    }
}
