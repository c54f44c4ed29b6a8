package org.territoireouvert.runner.web.template.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.runner.web.template.layout.AdminSection.Group;
import org.territoireouvert.runner.web.template.tool.MessageTool;

/**
 * A part of the side menu of the administration.
 *
 * @param label heading, empty for the first part
 * @param entries those that the person may open, at least one
 */
public record AdminGroup(String label, List<MenuItem> entries) {

    /** Copies the list. */
    public AdminGroup {
        entries = List.copyOf(entries);
    }

    /** Returns the parts in which the person may open something, in order. */
    static List<AdminGroup> of(Frame frame, List<MenuItem> pluginPages, MessageTool messages) {
        List<AdminGroup> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<MenuItem> entries = new ArrayList<>();
            Arrays.stream(AdminSection.values())
                    .filter(section -> section.group() == group)
                    .map(section ->
                            new MenuItem(messages.get(section.labelKey()), section.path(), 0, section.required(), ""))
                    .forEach(entries::add);
            if (group == Group.PARTICIPATION) {
                entries.addAll(pluginPages);
            }
            entries.removeIf(entry -> !entry.opensTo(frame));
            if (!entries.isEmpty()) {
                groups.add(new AdminGroup(group == Group.OVERVIEW ? "" : messages.get(group.labelKey()), entries));
            }
        }
        return groups;
    }
}
