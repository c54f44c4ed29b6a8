package org.territoireouvert.ambassadors.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Progress;

/**
 * Imports administrations, posts, people and mandates from a Popolo document: all or nothing, with every problem named. Items are staged
 * in a table within the transaction, so memory does not grow with the file. What is here already is known again by its id in the file, by
 * its identifiers, or as an export of this site, and stays as it is.
 */
public final class ImportPopolo {

    private final PluginContext context;
    private final EnterAmbassador enter;
    private final Json json;

    /**
     * How to import.
     *
     * @param dryRun whether nothing is changed
     * @param sameNames whether people of one name are one person
     * @param defaultEnd last day of mandates whose end the file does not say
     */
    public record Choices(boolean dryRun, boolean sameNames, Optional<LocalDate> defaultEnd) {}

    /**
     * What came of it.
     *
     * @param taken whether it was written
     * @param problems how many stand in the way
     * @param added new items by kind, in lower case
     * @param known items that are here already, by kind
     * @param passed properties that are not taken, and how many items have them
     */
    public record Report(
            boolean taken,
            int problems,
            Map<String, Integer> added,
            Map<String, Integer> known,
            Map<String, Integer> passed) {
        /** Copies the maps. */
        public Report {
            added = Map.copyOf(added);
            known = Map.copyOf(known);
            passed = Collections.unmodifiableMap(new TreeMap<>(passed));
        }

        /** Returns how many new items there are. */
        public int count() {
            return added.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Creates the use case. */
    public ImportPopolo(PluginContext context, EnterAmbassador enter) {
        this.context = context;
        this.enter = enter;
        this.json = context.service(Json.class);
    }

    /**
     * Imports.
     *
     * @param problems is given every problem as it is found
     */
    public Report run(
            InputStream stream, Choices choices, Actor by, Consumer<ImportProblem> problems, Progress progress)
            throws IOException {
        return context.database().<Report, IOException>write(handle -> {
            Counted counted = new Counted(problems);
            Staging staging = new Staging(handle, json);
            Report report = run(handle, staging, stream, choices, counted, progress);
            staging.clear();
            if (report.taken()) {
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(AmbassadorRights.IMPORTED, by, "/ambassadeurs")
                                        .with("count", Integer.toString(report.count())));
            }
            return report;
        });
    }

    private Report run(
            Handle handle, Staging staging, InputStream stream, Choices choices, Counted problems, Progress progress)
            throws IOException {
        Map<String, Integer> passed = new TreeMap<>();
        Consumer<String> pass = name -> passed.merge(name, 1, Integer::sum);
        ReadItem reading = new ReadItem(choices.defaultEnd(), problems, pass);
        try {
            new PopoloReader(json, stream).read(new PopoloReader.Visitor() {
                @Override
                public void item(ItemKind kind, int place, Map<?, ?> item) {
                    staging.add(reading.read(kind, place, item));
                }

                @Override
                public void passed(String list) {
                    pass.accept(list);
                }
            });
        } catch (UnreadablePopoloException unreadable) {
            problems.accept(unreadable.problem());
            return new Report(false, problems.count, Map.of(), Map.of(), passed);
        }
        staging.flush();
        new CheckStaged(handle, problems).run(choices.sameNames());
        new CheckSeats(handle, staging, problems).run();
        Map<String, Integer> added = new TreeMap<>();
        Map<String, Integer> known = new TreeMap<>();
        for (ItemKind kind : ItemKind.values()) {
            added.put(kind.name().toLowerCase(Locale.ROOT), staging.count(kind, false));
            known.put(kind.name().toLowerCase(Locale.ROOT), staging.count(kind, true));
        }
        boolean take = problems.count == 0 && !choices.dryRun();
        if (take) {
            long total = added.values().stream().mapToLong(Integer::longValue).sum();
            new TakeStaged(context, handle, staging, enter).run(progress, total);
        }
        return new Report(take, problems.count, added, known, passed);
    }

    /** Counts what it hands on. */
    private static final class Counted implements Consumer<ImportProblem> {
        private final Consumer<ImportProblem> problems;
        private int count;

        Counted(Consumer<ImportProblem> problems) {
            this.problems = problems;
        }

        @Override
        public void accept(ImportProblem problem) {
            count++;
            problems.accept(problem);
        }
    }
}
