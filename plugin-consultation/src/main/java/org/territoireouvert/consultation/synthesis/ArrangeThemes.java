package org.territoireouvert.consultation.synthesis;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff make ideas, rename and move them, put two together and remove empty ones. */
public final class ArrangeThemes {

    private final PluginContext context;
    private final ThemeRepository themes = new ThemeRepository();

    /** Creates the use case. */
    public ArrangeThemes(PluginContext context) {
        this.context = context;
    }

    /** Makes an idea; empty when there are too many, or when the one above is gone or stands as deep as may be. */
    public Optional<String> add(PlannedStep step, String parent, String title) {
        return context.database().write(handle -> {
            ThemeTree tree = themes.tree(handle, step);
            boolean fits = parent.isEmpty()
                    || tree.find(parent)
                            .filter(branch -> branch.level() < ThemeTree.DEEPEST)
                            .isPresent();
            if (!fits || tree.branches().size() >= Theme.MOST) {
                return Optional.empty();
            }
            String id = context.ids().next();
            themes.add(handle, step, id, parent, title);
            return Optional.of(id);
        });
    }

    /** Renames an idea and puts it below another one, or at the top; false when it cannot stand there. */
    public boolean change(PlannedStep step, String id, String parent, String title) {
        return context.database().write(handle -> {
            boolean may = themes.tree(handle, step).mayMove(id, parent);
            if (may) {
                themes.change(handle, id, parent, title);
            }
            return may;
        });
    }

    /** Gives all that an idea has to another one, which is not below it; false when one of them is gone. */
    public boolean merge(PlannedStep step, String id, String into) {
        return context.database().write(handle -> {
            ThemeTree tree = themes.tree(handle, step);
            boolean may = tree.find(into).isPresent()
                    && tree.find(id).isPresent()
                    && !tree.below(id).contains(into);
            if (may) {
                themes.merge(handle, id, into);
            }
            return may;
        });
    }

    /** Removes an idea; false when there is anything in it or below it. */
    public boolean remove(PlannedStep step, String id) {
        return context.database()
                .write(handle -> themes.find(handle, step, id).isPresent() && themes.remove(handle, id));
    }
}
