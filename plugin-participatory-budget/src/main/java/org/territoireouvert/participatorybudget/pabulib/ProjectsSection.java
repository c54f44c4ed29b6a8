package org.territoireouvert.participatorybudget.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;

/**
 * The PROJECTS section, checked.
 *
 * @param ids by text, so that votes share them
 */
record ProjectsSection(Header header, List<PabulibProject> projects, Map<String, ProjectId> ids) {

    private static final Set<String> SELECTED = Set.of("", "0", "1", "2", "3");

    static ProjectsSection read(RowReader rows, Header header, MetaSection meta, Problems problems)
            throws IOException, PabulibException {
        int cost = header.required("cost", rows.line(), problems);
        List<PabulibProject> projects = new ArrayList<>();
        Map<String, ProjectId> ids = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        long count = 0;
        while (rows.peek() != null && !PabulibReader.titleAhead(rows, Section.VOTES)) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            if (++count > PabulibReader.MOST_PROJECTS) {
                throw tooMany(row, count, problems);
            }
            header.checkWidth(row, problems);
            Long first = lines.putIfAbsent(row.cell(0), row.line());
            if (first != null) {
                problems.add(
                        PabulibProblem.Kind.DUPLICATE_PROJECT,
                        row.line(),
                        "value",
                        row.cell(0),
                        "first",
                        Long.toString(first));
            } else if (!row.cell(0).isEmpty()) {
                ids.put(row.cell(0), new ProjectId(row.cell(0)));
            }
            add(row, header, cost, projects, problems);
        }
        meta.checkCountOf("num_projects", count, problems);
        return new ProjectsSection(header, projects, ids);
    }

    private static void add(Row row, Header header, int cost, List<PabulibProject> projects, Problems problems)
            throws PabulibException {
        int selected = header.index("selected");
        if (selected >= 0 && !SELECTED.contains(row.value(selected))) {
            problems.add(PabulibProblem.Kind.UNKNOWN_SELECTED, row.line(), "value", row.cell(selected));
        }
        String id = row.cell(0);
        String amount = row.value(cost);
        if (id.isEmpty() || amount.isEmpty()) {
            problems.add(PabulibProblem.Kind.MISSING_VALUE, row.line(), "field", id.isEmpty() ? "project_id" : "cost");
        } else if (Amounts.check(amount, "cost", false, row.line(), problems)) {
            int name = header.index("name");
            BigDecimal price = Decimals.parse(amount);
            boolean withdrawn = price.compareTo(PabulibProject.WITHDRAWN_COST) == 0;
            Project project = new Project(new ProjectId(id), price, name < 0 ? "" : row.cell(name), withdrawn);
            projects.add(new PabulibProject(row.line(), project, columns(row, header)));
        }
    }

    /** Only optional values can be absent: an id or a name may well be "None". */
    private static Map<String, String> columns(Row row, Header header) {
        Map<String, String> columns = header.cells(row, Set.of());
        columns.put("project_id", row.cell(0));
        columns.computeIfPresent("name", (key, value) -> row.cell(header.index("name")));
        return columns;
    }

    private static PabulibException tooMany(Row row, long count, Problems problems) {
        return problems.fatal(
                PabulibProblem.Kind.COUNT_TOO_LARGE,
                row.line(),
                "value",
                Long.toString(count),
                "field",
                "num_projects",
                "limit",
                Integer.toString(PabulibReader.MOST_PROJECTS));
    }
}
