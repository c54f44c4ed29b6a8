package org.territoireouvert.participatorybudget.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.EditionGrowthRepository;
import org.territoireouvert.participatorybudget.edition.EditionGrowthRepository.Grown;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** Puts projects on the list of an edition before its vote, as a part of a transaction. */
public final class AddProjects {

    private final PluginContext context;
    private final ProjectRepository projects;
    private final EditionGrowthRepository growth;
    private final EditionFigures figures;
    private final ContentType type;

    /** Creates the use case. */
    public AddProjects(PluginContext context, EditionStore store) {
        this.context = context;
        this.projects = store.projects();
        this.growth = new EditionGrowthRepository(context);
        this.figures = new EditionFigures(context, store.editions());
        this.type = new ProjectContent(context.database(), projects).type();
    }

    /**
     * A project to put on the list.
     *
     * @param number on the ballot; empty for the next free one
     * @param envelopeId of the envelope that pays it, if it belongs to one
     */
    public record NewProject(
            String number,
            String title,
            String description,
            String place,
            Optional<Coordinates> location,
            String theme,
            String proposer,
            Money cost,
            Optional<String> envelopeId) {}

    /** Adds projects at the end of the list and returns them in their order. */
    public List<SubmittedProject> add(Handle handle, Edition edition, List<NewProject> wanted, Actor by) {
        Instant now = context.clock().instant();
        Grown grown = growth.grow(handle, edition.id(), wanted.size(), now);
        List<SubmittedProject> there = projects.all(handle, edition.id());
        Set<String> numbers =
                new HashSet<>(there.stream().map(SubmittedProject::number).toList());
        wanted.forEach(project -> numbers.add(project.number()));
        int position = there.stream().mapToInt(SubmittedProject::position).max().orElse(0);
        List<SubmittedProject> added = new ArrayList<>();
        for (NewProject project : wanted) {
            added.add(submitted(project, numbers, ++position, grown.columns()));
        }
        projects.insert(handle, edition.id(), added, now);
        for (int index = 0; index < added.size(); index++) {
            String id = added.get(index).id();
            wanted.get(index).envelopeId().ifPresent(envelope -> growth.putInto(handle, envelope, id));
            projects.content(handle, id)
                    .ifPresent(item -> context.service(Contents.class).changed(handle, type, item, by));
        }
        figures.grown(handle, grown.createdAt(), added.size());
        return added;
    }

    private SubmittedProject submitted(NewProject project, Set<String> numbers, int position, List<String> columns) {
        String number = project.number().isEmpty() ? nextFree(numbers) : project.number();
        return new SubmittedProject(
                context.ids().next(),
                number,
                position,
                project.title(),
                project.description(),
                project.place(),
                project.location(),
                project.theme(),
                project.proposer(),
                project.cost(),
                false,
                cells(project, number, columns));
    }

    private static String nextFree(Set<String> numbers) {
        int next = 1
                + numbers.stream()
                        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        numbers.add(Integer.toString(next));
        return Integer.toString(next);
    }

    /** What the project's line is in the file of the vote, whose columns came with the edition. */
    private static Map<String, String> cells(NewProject project, String number, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            cells.put(
                    column,
                    switch (column) {
                        case "project_id" -> number;
                        case "cost" ->
                            project.cost().toDecimal().stripTrailingZeros().toPlainString();
                        case "name" -> project.title();
                        case "description" -> project.description();
                        case "category", "categories" -> project.theme();
                        case "subunit", "neighborhood", "district" -> project.place();
                        case "proposer" -> project.proposer();
                        case "latitude" ->
                            project.location().map(Coordinates::latitude).orElse("");
                        case "longitude" ->
                            project.location().map(Coordinates::longitude).orElse("");
                        default -> "";
                    });
        }
        return cells;
    }
}
