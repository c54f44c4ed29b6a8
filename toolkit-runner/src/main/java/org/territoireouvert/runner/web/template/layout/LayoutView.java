package org.territoireouvert.runner.web.template.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Station;
import org.territoireouvert.runner.web.template.tool.MessageTool;

/**
 * What the layout writes around a page.
 *
 * @param frame of the request
 * @param page what is shown
 * @param shell of the instance
 * @param menu entries that this actor may open
 * @param placed pages of the authority in menu and footer
 * @param pluginPages pages of the administration that plugins contribute
 * @param messages in the language of the page
 * @param style class of the main part: {@code p-} and the plugin's id, or empty
 * @param demonstration whether the page says that its data are invented
 * @param feeds that the page names for programs
 * @param facts for search engines, on pages about something
 */
public record LayoutView(
        Frame frame,
        Page page,
        Shell shell,
        List<MenuItem> menu,
        PlacedMenu placed,
        List<MenuItem> pluginPages,
        MessageTool messages,
        String style,
        boolean demonstration,
        List<Alternate> feeds,
        Optional<SafeHtml> facts) {

    /** Query of the page that follows an act in the administration. */
    public static final String DONE = "ok=1";

    private static final int SHOWN_ENTRIES = 6;
    private static final int REFUSED_FORM = 422;
    private static final int MANY = 100;

    /** Returns the title of the window. */
    public String windowTitle() {
        String key = page.status() == REFUSED_FORM ? "layout.title.error" : "layout.title";
        return messages.get(key, page.title(), siteName());
    }

    /** Returns one sentence for search engines. */
    public String description() {
        return page.description().orElseGet(() -> messages.get("layout.description", owner()));
    }

    /** Returns the same in other forms: feeds, and what a page of the runtime names. */
    public List<?> alternates() {
        List<Object> all = new ArrayList<>(feeds);
        if (page.model().get(Alternate.MODEL) instanceof List<?> more) {
            all.addAll(more);
        }
        return all;
    }

    /** Returns the name of the site. */
    public String siteName() {
        return shell.instance().siteName();
    }

    /** Returns the name of the authority, possibly empty. */
    public String authority() {
        return shell.instance().authority();
    }

    /** Returns who the site belongs to. */
    public String owner() {
        return authority().isEmpty() ? siteName() : authority();
    }

    /** Returns the station that the browser is, if it is one. */
    public Optional<Station> station() {
        return frame.station();
    }

    /** Returns the entries of the menu that are shown, at most six. */
    public List<MenuItem> shownMenu() {
        return menu.size() > SHOWN_ENTRIES ? menu.subList(0, SHOWN_ENTRIES) : menu;
    }

    /** Returns the side menu of the administration, as far as this person may open it. */
    public List<AdminGroup> administration() {
        return AdminGroup.of(frame, pluginPages, messages);
    }

    /** Tells whether there are more entries than the menu shows. */
    public boolean hasMore() {
        return menu.size() > SHOWN_ENTRIES;
    }

    /** Returns the value of {@code aria-current} for a link: {@code page}, {@code true} for its section, or empty. */
    public String current(String path) {
        if (frame.path().equals(path)) {
            return "page";
        }
        if (path.equals("/admin") || path.equals("/admin/reglages") || path.equals("/mon-compte")) {
            return "";
        }
        return frame.path().startsWith(path + "/") ? "true" : "";
    }

    /** Returns where to come back to after a choice of language; a refused form cannot be asked for, its section can. */
    public String back() {
        if (page.status() == REFUSED_FORM) {
            return page.crumbs().isEmpty()
                    ? "/"
                    : page.crumbs().get(page.crumbs().size() - 1).path();
        }
        return frame.query().isEmpty() ? frame.path() : frame.path() + "?" + frame.query();
    }

    /** Tells whether the template writes its own main part and there is no way up. */
    public boolean home() {
        return page.template().startsWith("site/home");
    }

    /** Tells whether the page is a card that other sites show: without menus. */
    public boolean card() {
        return page.template().startsWith("embed/");
    }

    /** Tells whether a member of staff sees a page of the administration. */
    public boolean adminBar() {
        boolean admin = page.template().startsWith("admin/")
                || frame.path().equals("/admin")
                || frame.path().startsWith("/admin/");
        return admin && staff();
    }

    /** Tells whether an act in the administration has just been done. */
    public boolean done() {
        return adminBar() && frame.query().equals(DONE);
    }

    /** Tells whether a member of staff asks. */
    public boolean staff() {
        return frame.actor() instanceof Agent;
    }

    /** Returns the name of who asks, empty for everybody but staff. */
    public String agentName() {
        return frame.actor() instanceof Agent agent ? agent.displayName() : "";
    }

    /** Tells whether nobody has signed in. */
    public boolean visitor() {
        return frame.account().isEmpty();
    }

    /** Returns how many news the person who signed in has not read: nothing when there are none, at most {@code 99+}. */
    public String unread() {
        int unread = frame.unread();
        return unread == 0 ? "" : unread < MANY ? Integer.toString(unread) : MANY - 1 + "+";
    }

    /** Returns the name under which the person who signed in is shown. */
    public String accountName() {
        return frame.account();
    }

    /** Returns the name of the person whom the agent who asks helps now, empty when they help nobody. */
    public String helpedName() {
        return frame.actor() instanceof Citizen citizen && citizen.helpedBy().isPresent() ? citizen.displayName() : "";
    }

    /** Tells whether the header has a box to search: everywhere but in the administration and on the page that is one. */
    public boolean searchBox() {
        return !adminBar() && !frame.path().equals("/recherche");
    }

    /** Tells whether the way up is shown. */
    public boolean crumbs() {
        return !home() && !(adminBar() && page.crumbs().isEmpty());
    }

    /** Returns the token of forms. */
    public String token() {
        return frame.formToken();
    }

    /** Returns the name of the hidden field with the token. */
    public String tokenField() {
        return Frame.TOKEN_FIELD;
    }
}
