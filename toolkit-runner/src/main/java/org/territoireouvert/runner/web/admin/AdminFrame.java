package org.territoireouvert.runner.web.admin;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;

/** Starts the pages of the administration: with the side menu, the number of unread messages in it. */
final class AdminFrame {

    /**
     * An entry of the side menu.
     *
     * @param current whether it leads to the page that is shown
     */
    public record Entry(String label, String path, boolean current) {}

    private final Messages messages;
    private final UnreadCount unread;

    /** Counts the messages that nobody has read. */
    interface UnreadCount {
        long count();
    }

    AdminFrame(Messages messages, UnreadCount unread) {
        this.messages = messages;
        this.unread = unread;
    }

    /**
     * Starts a page.
     *
     * @param section address of the section of the menu
     * @param titleKey title of the page
     */
    Page page(Locale locale, String template, String section, String titleKey, Object... arguments) {
        long waiting = unread.count();
        String letters = waiting == 0
                ? messages.format(locale, "admin.menu.messages")
                : messages.format(locale, "admin.menu.messages.unread", waiting);
        List<Entry> menu = List.of(
                entry(messages.format(locale, "admin.menu.dashboard"), "/admin", section),
                entry(letters, "/admin/messages", section),
                entry(messages.format(locale, "admin.menu.plugins"), "/admin/plugins", section),
                entry(messages.format(locale, "admin.menu.appearance"), "/admin/apparence", section),
                entry(messages.format(locale, "admin.menu.settings"), "/admin/reglages", section));
        Page page =
                Page.of(template, messages.format(locale, titleKey, arguments)).with("menu", menu);
        return section.equals("/admin") ? page : page.crumb(messages.format(locale, "admin.menu.dashboard"), "/admin");
    }

    private static Entry entry(String label, String path, String section) {
        return new Entry(label, path, path.equals(section));
    }
}
