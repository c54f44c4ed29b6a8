package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectList;

/**
 * Lists and incompatible projects of a vote, which the format does not know, in keys and columns that other programs pass over:
 * {@code list_1} (name) and {@code list_1_amount} in the META section, and so on; {@code list} (the number) and {@code exclusive_group}
 * in the PROJECTS section.
 *
 * @param lists in the order of their numbers
 */
public record DividedVote(List<ProjectList> lists) {

    private static final String LIST = "list";
    private static final String GROUP = "exclusive_group";

    public DividedVote {
        lists = List.copyOf(lists);
    }

    /** Read the lists of a file; none when it has none. Ends before the first that has no name, another's name or no amount. */
    public static DividedVote of(PabulibMeta meta) {
        List<ProjectList> lists = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (true) {
            String key = key(lists.size());
            Optional<String> name = meta.value(key);
            Optional<BigDecimal> amount = meta.value(key + "_amount")
                    .filter(Decimals::isNumber)
                    .map(Decimals::parse)
                    .filter(number -> number.signum() >= 0);
            if (name.isEmpty() || amount.isEmpty() || !names.add(name.get())) {
                return new DividedVote(lists);
            }
            lists.add(new ProjectList(name.get(), amount.get()));
        }
    }

    private static String key(int list) {
        return LIST + "_" + (list + 1);
    }

    /** Return a project of the file with its list and its group. */
    public Project placed(PabulibProject project) {
        int number = project.value(LIST)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
        return project.project()
                .on(number > 0 && number <= lists.size() ? lists.get(number - 1).name() : "")
                .rivalling(project.value(GROUP).orElse(""));
    }

    /** Write the lists beside the keys of a file; keys that are there already stay. */
    public PabulibMeta added(PabulibMeta meta) {
        Map<String, String> entries = new LinkedHashMap<>(meta.entries());
        for (int list = 0; list < lists.size(); list++) {
            entries.putIfAbsent(key(list), lists.get(list).name());
            entries.putIfAbsent(key(list) + "_amount", lists.get(list).amount().toPlainString());
        }
        return new PabulibMeta(entries);
    }

    /** Return the columns of a file with those that these projects need. */
    public List<String> columns(List<String> columns, List<Project> projects) {
        List<String> all = new ArrayList<>(columns);
        if (!lists.isEmpty() && !all.contains(LIST)) {
            all.add(LIST);
        }
        if (projects.stream().anyMatch(project -> !project.exclusiveGroup().isEmpty()) && !all.contains(GROUP)) {
            all.add(GROUP);
        }
        return all;
    }

    /** Return the cells of a project with its list and its group. */
    public Map<String, String> cells(Map<String, String> cells, Project project) {
        Map<String, String> all = new LinkedHashMap<>(cells);
        for (int list = 0; list < lists.size(); list++) {
            if (lists.get(list).name().equals(project.list())) {
                all.put(LIST, Integer.toString(list + 1));
            }
        }
        if (!project.exclusiveGroup().isEmpty()) {
            all.put(GROUP, project.exclusiveGroup());
        }
        return all;
    }
}
