package org.territoireouvert.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.model.Call;

/** What can be done about a call, as buttons in the panel of its page. Each part of the plugin adds its own. Safe for all threads. */
public final class CallActions {

    /**
     * A button.
     *
     * @param label in the language of the page
     * @param main whether it is what most people come for; one at most is drawn so
     */
    public record Action(String label, String path, boolean main) {}

    /** Says what can be done. */
    @FunctionalInterface
    public interface Source {
        /** Returns the buttons for who looks at a call, in order, possibly none. */
        List<Action> of(Call call, Actor actor, Locale locale);
    }

    private final List<Source> sources = new CopyOnWriteArrayList<>();

    /** Adds what a part of the plugin offers, below what stands there already. */
    public CallActions add(Source source) {
        sources.add(source);
        return this;
    }

    /** Returns all buttons, the main one first. */
    public List<Action> of(Call call, Actor actor, Locale locale) {
        List<Action> actions = new ArrayList<>();
        boolean main = false;
        for (Source source : sources) {
            for (Action action : source.of(call, actor, locale)) {
                if (action.main() && !main) {
                    actions.addFirst(action);
                    main = true;
                } else {
                    actions.add(new Action(action.label(), action.path(), false));
                }
            }
        }
        return List.copyOf(actions);
    }
}
