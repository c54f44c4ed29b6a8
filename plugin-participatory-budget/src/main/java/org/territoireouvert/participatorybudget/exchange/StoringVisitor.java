package org.territoireouvert.participatorybudget.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.pabulib.DividedVote;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;
import org.territoireouvert.participatorybudget.pabulib.PabulibProject;
import org.territoireouvert.participatorybudget.pabulib.PabulibVisitor;
import org.territoireouvert.participatorybudget.pabulib.PabulibVote;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** Stores a file while it is read; the transaction around it undoes everything when the file proves to be wrong. */
final class StoringVisitor implements PabulibVisitor {

    private static final int BATCH = 1_000;
    private static final int CENTS = 2;
    private static final DateTimeFormatter PABULIB_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Handle handle;
    private final PluginContext context;
    private final EditionStore store;
    private final Optional<String> title;
    private final long size;
    private final Progress progress;
    private final Instant now;
    private final EditionFigures figures;
    private final List<PabulibVote> waiting = new ArrayList<>(BATCH);

    private @Nullable PabulibMeta meta;
    private @Nullable Edition edition;
    private List<String> voterColumns = List.of();
    private long ballots;

    StoringVisitor(
            Handle handle,
            PluginContext context,
            EditionStore store,
            Optional<String> title,
            long size,
            Progress progress) {
        this.handle = handle;
        this.context = context;
        this.store = store;
        this.title = title;
        this.size = size;
        this.progress = progress;
        this.now = context.clock().instant();
        this.figures = new EditionFigures(context, store.editions());
    }

    @Override
    public void meta(PabulibMeta read) {
        meta = read;
    }

    @Override
    public void projects(List<String> columns, List<PabulibProject> read) {
        PabulibMeta known = required(meta);
        Edition created = edition(known, read.size());
        if (Edition.isReserved(created.slug())
                || store.editions().bySlug(handle, created.slug()).isPresent()) {
            throw new ImportVote.Refusal(new ImportVote.Result.AlreadyThere(created.slug()));
        }
        store.editions().insert(handle, new EditionDocument(created, known, columns, List.of()), now);
        List<SubmittedProject> projects = new ArrayList<>(read.size());
        for (PabulibProject project : read) {
            projects.add(project(project, projects.size() + 1));
        }
        store.projects().insert(handle, created.id(), projects, now);
        new StoredDivision(handle, context.ids(), store, created.id()).store(DividedVote.of(known), read);
        edition = created;
    }

    @Override
    public void voterColumns(List<String> columns) {
        voterColumns = columns;
    }

    @Override
    public void vote(PabulibVote vote) {
        waiting.add(vote);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void progress(long bytesRead) {
        progress.report(bytesRead, size);
    }

    /** Stores the last ballots and returns the edition, complete. */
    Edition finish() {
        flush();
        Edition stored = required(edition);
        store.editions().complete(handle, stored.id(), ballots, voterColumns);
        progress.report(size, size);
        figures.added(handle, stored, now);
        return store.editions().bySlug(handle, stored.slug()).orElseThrow();
    }

    private void flush() {
        store.ballots().insert(handle, required(edition).id(), ballots + 1, waiting);
        ballots += waiting.size();
        waiting.clear();
    }

    private Edition edition(PabulibMeta known, int projectCount) {
        String place = known.value("subunit")
                .or(() -> known.value("district"))
                .or(() -> known.value("unit"))
                .orElse("");
        String name =
                title.orElseGet(() -> (place + " " + known.value("instance").orElse("")).strip());
        return new Edition(
                context.ids().next(),
                SearchText.slug(name),
                name,
                place,
                known.value("description").orElse(""),
                cents(0, "budget", known.budget()),
                known.value("currency").orElse("EUR"),
                known.voteType(),
                Stage.PUBLISHED,
                Schedule.ofVote(
                        known.value("date_begin").flatMap(date -> date(date, false)),
                        known.value("date_end").flatMap(date -> date(date, true))),
                projectCount,
                0,
                false);
    }

    private SubmittedProject project(PabulibProject read, int position) {
        String number = read.project().id().value();
        String name = read.project().name().isBlank() ? number : read.project().name();
        return new SubmittedProject(
                context.ids().next(),
                number,
                position,
                name.strip(),
                read.value("description").orElse(""),
                read.value("subunit")
                        .or(() -> read.value("neighborhood"))
                        .or(() -> read.value("district"))
                        .orElse(""),
                location(read),
                read.value("category").or(() -> read.value("categories")).orElse(""),
                read.value("proposer").orElse(""),
                cents(read.line(), "cost", read.project().cost()),
                read.project().withdrawn(),
                read.columns());
    }

    /** A file whose places are no points of the Earth is imported without them. */
    private static Optional<Coordinates> location(PabulibProject read) {
        return Coordinates.parse(
                read.value("latitude").orElse(""), read.value("longitude").orElse(""));
    }

    /** Money is kept in cents, and counting would differ if a finer amount were rounded. */
    static Money cents(long line, String field, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new ImportVote.Refusal(new ImportVote.Result.FinerThanCents(line, field, amount.toPlainString()));
        }
        return Money.of(amount);
    }

    private static Optional<LocalDate> date(String text, boolean end) {
        try {
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return Optional.of(end ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
            }
            return Optional.of(LocalDate.parse(text, PABULIB_DATE));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The sections of the file came in another order");
        }
        return value;
    }
}
