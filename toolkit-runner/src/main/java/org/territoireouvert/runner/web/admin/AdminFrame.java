package org.territoireouvert.runner.web.admin;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.web.template.layout.LayoutView;

/** Starts the pages of the administration: with their title and the way up. */
public final class AdminFrame {

    /** What the address of the page after an act ends with, so that the layout says that it is done. */
    public static final String DONE = "?" + LayoutView.DONE;

    private final Messages messages;

    /** Starts pages in the words of the runtime. */
    public AdminFrame(Messages messages) {
        this.messages = messages;
    }

    /**
     * Starts a page.
     *
     * @param section address of the section of the menu
     * @param titleKey title of the page
     */
    public Page page(Locale locale, String template, String section, String titleKey, Object... arguments) {
        Page page = Page.of(template, messages.format(locale, titleKey, arguments));
        return section.equals("/admin") ? page : page.crumb(messages.format(locale, "admin.menu.dashboard"), "/admin");
    }
}
