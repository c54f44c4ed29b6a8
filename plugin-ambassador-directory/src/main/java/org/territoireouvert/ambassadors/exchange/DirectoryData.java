package org.territoireouvert.ambassadors.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.standard.Popolo;

/** The directory as open data: a table of ambassadors, one of mandates, and all of it in Popolo. */
public final class DirectoryData {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("nom").filled(),
            Column.text("commune"),
            Column.text("themes"),
            Column.text("designation"),
            Column.of("debut_mandat", Column.Type.DATE),
            Column.of("fin_mandat", Column.Type.DATE),
            Column.of("adresse", Column.Type.URL).filled());
    private static final List<Column> MANDATES = List.of(
            Column.text("identifiant").key(),
            Column.text("ambassadeur").filled(),
            Column.text("poste").filled(),
            Column.text("administration").filled(),
            Column.text("designation").filled(),
            Column.text("represente"),
            Column.of("debut", Column.Type.DATE).filled(),
            Column.of("fin", Column.Type.DATE).filled(),
            Column.text("motif_fin"),
            Column.text("succede_a"),
            Column.of("charte_signee_le", Column.Type.INSTANT));

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final PostRepository posts;
    private final BodyRepository bodies;

    /** Creates the data sets. */
    public DirectoryData(
            PluginContext context,
            AmbassadorRepository ambassadors,
            MandateRepository mandates,
            PostRepository posts,
            BodyRepository bodies) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.posts = posts;
        this.bodies = bodies;
    }

    /** Declares the ambassadors, with the whole directory in Popolo. */
    public Dataset people() {
        return Dataset.of("ambassadeurs", "dataset.ambassadors", COLUMNS, this::writePeople)
                .keywords("ambassadeurs citoyens", "annuaire", "participation")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(changedAt()))
                .form(new Dataset.Form(
                        "popolo.json",
                        "application/json",
                        "dataset.ambassadors.popolo",
                        Popolo.SPECIFICATION,
                        stream -> context.service(Popolo.class)
                                .write(stream, new DirectoryPopolo(context, this, mandates, posts, bodies))));
    }

    /** Declares the mandates, past ones included. */
    public Dataset terms() {
        return Dataset.of("mandats-des-ambassadeurs", "dataset.mandates", MANDATES, this::writeMandates)
                .keywords("ambassadeurs citoyens", "mandats", "désignation")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(mandates.changedAt()));
    }

    private Optional<Instant> changedAt() {
        return Stream.of(ambassadors.changedAt(), mandates.changedAt(), posts.changedAt(), bodies.changedAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Takes ambassadors. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one with the latest mandate, if there is one. */
        void visit(Ambassador ambassador, Optional<HeldMandate> latest) throws IOException;
    }

    /** Hands all ambassadors over, by name. */
    void each(Visitor visitor) throws IOException {
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<Ambassador> part =
                    ambassadors.list(AmbassadorSearch.ALL, keyset).items();
            Map<String, HeldMandate> latest = mandates
                    .heldBy(part.stream().map(Ambassador::slug).toList())
                    .stream()
                    .collect(Collectors.toMap(held -> held.mandate().ambassador(), held -> held, (one, other) -> one));
            for (Ambassador ambassador : part) {
                visitor.visit(ambassador, Optional.ofNullable(latest.get(ambassador.slug())));
            }
            if (part.size() < READ_TOGETHER) {
                return;
            }
            Ambassador last = part.get(part.size() - 1);
            keyset = new Keyset(false, List.of(last.name(), last.slug()), READ_TOGETHER);
        }
    }

    private void writePeople(RowSink sink) throws IOException {
        each((ambassador, latest) -> {
            Optional<Mandate> mandate = latest.map(HeldMandate::mandate);
            sink.row(
                    ambassador.slug(),
                    ambassador.name(),
                    ambassador.commune(),
                    ambassador.themes(),
                    mandate.map(one -> one.designation().french()).orElse(""),
                    mandate.map(Mandate::from).orElse(null),
                    mandate.map(Mandate::to).orElse(null),
                    ambassador.path());
        });
    }

    private void writeMandates(RowSink sink) throws IOException {
        Map<String, String> bodyOfPost = new java.util.HashMap<>();
        mandates.each(mandate -> sink.row(
                mandate.id(),
                mandate.ambassador(),
                mandate.post(),
                bodyOfPost.computeIfAbsent(
                        mandate.post(), post -> posts.find(post).orElseThrow().body()),
                mandate.designation().french(),
                mandate.represents(),
                mandate.from(),
                mandate.to(),
                mandate.endReason()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                mandate.successorOf(),
                mandate.charterSignedAt().orElse(null)));
    }
}
