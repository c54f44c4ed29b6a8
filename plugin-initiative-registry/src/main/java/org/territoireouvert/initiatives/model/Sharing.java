package org.territoireouvert.initiatives.model;

import java.util.List;
import org.territoireouvert.api.data.Licence;

/**
 * What others may take, and whom they may ask.
 *
 * @param kit what to do to start, plain text in paragraphs, possibly empty; files are joined to the entry
 * @param links documents, code, pages of others
 * @param licence of the words and files
 * @param contact function that answers, never a private person: {@code service participation de la ville}; possibly empty
 * @param address where it is reached: e-mail address of the function or page, possibly empty
 * @param isPeer whether those who did it are willing to talk to those who want to do it
 */
public record Sharing(
        String kit, List<SheetLink> links, Licence licence, String contact, String address, boolean isPeer) {

    /**
     * A page elsewhere.
     *
     * @param title what it is
     * @param address {@code https://} or {@code http://}
     */
    public record SheetLink(String title, String address) {}

    /** Nothing but the usual licence. */
    public static final Sharing EMPTY = new Sharing("", List.of(), Licence.ETALAB_2_0, "", "", false);

    /** Copies the links. */
    public Sharing {
        links = List.copyOf(links);
    }
}
