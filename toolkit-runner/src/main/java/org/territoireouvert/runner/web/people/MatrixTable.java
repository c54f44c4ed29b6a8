package org.territoireouvert.runner.web.people;

import java.util.List;

/**
 * The permissions of the runtime or of one plugin, and the roles that can hold them.
 *
 * @param owner plugin id, or empty for the runtime
 * @param administrator name of the role that holds everything
 * @param columns the other roles
 */
public record MatrixTable(String owner, String title, String administrator, List<Column> columns, List<Line> lines) {

    /** Copies the lists. */
    public MatrixTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Returns how many columns stand beside the permission: one for each role when there is something to decide about. */
    public int width() {
        return changeable() ? columns.size() + 1 : 1;
    }

    /** Tells whether anything in it can be changed. */
    public boolean changeable() {
        return lines.stream().anyMatch(line -> line.audience().isEmpty());
    }

    /** A role. */
    public record Column(String role, String label) {}

    /**
     * A permission.
     *
     * @param audience who holds it when that is no matter of roles, in words; else empty
     * @param boxes one for each column; none when there is an audience
     */
    public record Line(String code, String label, String audience, List<Box> boxes) {}

    /**
     * A cell that can be changed.
     *
     * @param value what the form sends: permission, a space, role
     * @param held whether the role holds the permission now
     * @param label both in words, for who cannot see the table
     */
    public record Box(String value, boolean held, String label) {}
}
