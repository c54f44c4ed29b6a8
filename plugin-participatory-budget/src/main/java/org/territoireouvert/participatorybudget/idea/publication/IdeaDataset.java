package org.territoireouvert.participatorybudget.idea.publication;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.ExaminationStore;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaStore;

/** The public ideas of all editions as open data, with what the services published about them; without names of people. */
public final class IdeaDataset {

    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("id").key(),
            Column.text("title").filled(),
            Column.text("theme"),
            Column.text("place"),
            Column.text("latitude"),
            Column.text("longitude"),
            Column.of("estimate", Column.Type.MONEY),
            Column.text("state").filled(),
            Column.of("supports", Column.Type.INTEGER).filled(),
            Column.text("verdict").filled(),
            Column.text("reason"),
            Column.of("cost", Column.Type.MONEY),
            Column.of("submitted", Column.Type.INSTANT).filled(),
            Column.of("address", Column.Type.URL).filled());

    private final Database database;
    private final IdeaStore ideas;
    private final ExaminationStore examinations;

    /** Creates the data set. */
    public IdeaDataset(Database database, IdeaStore ideas, ExaminationStore examinations) {
        this.database = database;
        this.ideas = ideas;
        this.examinations = examinations;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("idees-budgets-participatifs", "dataset.ideas", COLUMNS, this::write)
                .keywords("budget participatif", "idées", "participation")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(database.read(ideas.lists()::changedAt)));
    }

    private void write(RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (Edition edition : ideas.editions().newest(handle)) {
                for (Idea idea : ideas.lists().all(handle, edition.id())) {
                    write(handle, edition, idea, rows);
                }
            }
            return true;
        });
    }

    private void write(Handle handle, Edition edition, Idea idea, RowSink rows) throws Exception {
        Finding finding = Optional.of(examinations.findings().of(handle, idea.id()))
                .filter(Examination::isPublished)
                .map(Examination::finding)
                .orElse(Finding.NONE);
        rows.row(
                edition.slug(),
                idea.id(),
                idea.text().title(),
                idea.text().theme(),
                idea.text().place(),
                idea.text().position().map(Coordinates::latitude).orElse(""),
                idea.text().position().map(Coordinates::longitude).orElse(""),
                idea.text().estimate().orElse(null),
                idea.state().word(),
                idea.supports(),
                finding.verdict().word(),
                finding.verdict() == Verdict.UNDECIDED ? "" : finding.reason(),
                finding.cost().orElse(null),
                idea.submittedAt().orElse(idea.createdAt()),
                IdeaPath.of(edition.slug(), idea.id()));
    }
}
