package org.territoireouvert.calls.web.team;

import java.util.List;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.team.Post;

/**
 * A publication in a list.
 *
 * @param kind what is looked for or brought, in words; of a sketch what it looks for, possibly empty
 * @param by who carries it, in words
 * @param until last day, in words; empty for none
 */
public record PostRow(
        Post post,
        Badge badge,
        String nature,
        String title,
        String words,
        String kind,
        String theme,
        String places,
        String by,
        String until,
        List<String> reasons) {

    /** Returns the address of its page. */
    public String path() {
        return post.path();
    }

    /** Returns this row without who carries it, for a page that says it already. */
    public PostRow alone() {
        return new PostRow(post, badge, nature, title, words, kind, theme, places, "", until, reasons);
    }

    /** Returns this row with why it stands there. */
    public PostRow because(List<String> said) {
        return new PostRow(post, badge, nature, title, words, kind, theme, places, by, until, said);
    }
}
