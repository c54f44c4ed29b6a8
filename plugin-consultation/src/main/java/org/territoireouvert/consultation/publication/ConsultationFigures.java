package org.territoireouvert.consultation.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationSearch;

/** What is given away: the data set, in two forms, and the feed. */
public final class ConsultationFigures {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("titre").filled(),
            Column.text("objet"),
            Column.of("ouverture", Column.Type.DATE).filled(),
            Column.of("cloture", Column.Type.DATE).filled(),
            Column.text("etat").filled().oneOf(states()),
            Column.of("adresse", Column.Type.URL).filled());

    private final PluginContext context;
    private final ConsultationRepository consultations;

    /** Creates the figures. */
    public ConsultationFigures(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    private static List<String> states() {
        return Arrays.stream(ConsultationState.values())
                .map(ConsultationEvents::code)
                .toList();
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return Dataset.of("consultations", "dataset.consultations", COLUMNS, sink -> {
                    LocalDate today = today();
                    each(line -> sink.row(
                            line.slug(),
                            line.title(),
                            line.summary(),
                            line.opensOn(),
                            line.closesOn(),
                            ConsultationEvents.code(line.state(today)),
                            path(line.slug())));
                })
                .keywords("consultation publique", "concertation", "participation")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(consultations.changedAt(today(), context.zone())))
                .form(new Dataset.Form(
                        "popolo.json",
                        "application/json",
                        "dataset.consultations.popolo",
                        Popolo.SPECIFICATION,
                        this::writePopolo));
    }

    /** Declares the feed of consultations. */
    public Feed feed() {
        return new Feed(
                "consultations",
                "feed.consultations",
                limit -> consultations.latest(limit).stream()
                        .map(item ->
                                new Feed.Entry(item.id(), item.title(), item.path(), item.summary(), item.updatedAt()))
                        .toList());
    }

    private void writePopolo(OutputStream stream) throws IOException {
        LocalDate today = today();
        context.service(Popolo.class)
                .write(
                        stream,
                        sink -> each(line -> {
                            Optional<Consultation> found = consultations.findPublished(line.slug());
                            if (found.isPresent()) {
                                ConsultationEvents.write(found.get(), today, Optional.empty(), sink);
                            }
                        }));
    }

    private interface Visitor {
        void visit(ConsultationLine line) throws IOException;
    }

    private void each(Visitor visitor) throws IOException {
        ConsultationSearch all = new ConsultationSearch("", Optional.empty(), today());
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<ConsultationLine> lines = consultations.list(all, keyset).items();
            for (ConsultationLine line : lines) {
                visitor.visit(line);
            }
            if (lines.size() < READ_TOGETHER) {
                return;
            }
            ConsultationLine last = lines.get(lines.size() - 1);
            keyset = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), READ_TOGETHER);
        }
    }

    private static String path(String slug) {
        return "/consultations/" + slug;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
