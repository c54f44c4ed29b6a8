package org.territoireouvert.ambassadors.contribution;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.standard.Popolo;
import org.territoireouvert.api.standard.PopoloItem;

/** The directory as open data: a table, and posts with who holds them in Popolo. */
public final class AmbassadorData {

    private static final int READ_TOGETHER = 500;
    private static final String ROLE = "ambassadeur citoyen";
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("nom").filled(),
            Column.text("commune").filled(),
            Column.text("themes"),
            Column.text("designation"),
            Column.of("debut_mandat", Column.Type.DATE),
            Column.of("fin_mandat", Column.Type.DATE),
            Column.of("adresse", Column.Type.URL).filled());

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;

    /** Creates the data set. */
    public AmbassadorData(PluginContext context, AmbassadorRepository ambassadors, MandateRepository mandates) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
    }

    /** Declares it. */
    public Dataset dataset() {
        return Dataset.of(
                        "ambassadeurs",
                        "dataset.ambassadors",
                        COLUMNS,
                        sink -> each(ambassador -> sink.row(
                                ambassador.slug(),
                                ambassador.name(),
                                ambassador.commune(),
                                ambassador.themes(),
                                latest(ambassador)
                                        .map(held ->
                                                held.mandate().designation().french())
                                        .orElse(""),
                                latest(ambassador)
                                        .map(held -> held.mandate().from())
                                        .orElse(null),
                                latest(ambassador)
                                        .map(held -> held.mandate().to())
                                        .orElse(null),
                                path(ambassador))))
                .keywords("ambassadeurs citoyens", "annuaire", "participation")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(ambassadors.changedAt()))
                .form(new Dataset.Form(
                        "popolo.json",
                        "application/json",
                        "dataset.ambassadors.popolo",
                        Popolo.SPECIFICATION,
                        this::writePopolo));
    }

    private void writePopolo(OutputStream stream) throws IOException {
        context.service(Popolo.class).write(stream, sink -> {
            each(ambassador -> sink.add(person(ambassador)));
            each(ambassador -> sink.add(post(ambassador)));
            each(ambassador -> sink.add(membership(ambassador)));
        });
    }

    private static PopoloItem person(Ambassador ambassador) {
        return new PopoloItem.Person(
                "personne:" + ambassador.slug(), ambassador.name(), ambassador.themes(), "", List.of(path(ambassador)));
    }

    private static PopoloItem post(Ambassador ambassador) {
        return new PopoloItem.Post(
                "poste:" + ambassador.slug(),
                "Ambassade citoyenne, " + ambassador.commune(),
                ROLE,
                Optional.empty(),
                Optional.empty());
    }

    private PopoloItem membership(Ambassador ambassador) {
        return new PopoloItem.Membership(
                "mandat:" + ambassador.slug(),
                "personne:" + ambassador.slug(),
                Optional.empty(),
                Optional.of("poste:" + ambassador.slug()),
                ROLE,
                latest(ambassador).map(held -> held.mandate().from()),
                latest(ambassador).map(held -> held.mandate().to()));
    }

    private Optional<HeldMandate> latest(Ambassador ambassador) {
        return mandates.heldBy(List.of(ambassador.slug())).stream().findFirst();
    }

    private static String path(Ambassador ambassador) {
        return "/ambassadeurs/" + ambassador.slug();
    }

    private interface Visitor {
        void visit(Ambassador ambassador) throws IOException;
    }

    private void each(Visitor visitor) throws IOException {
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<Ambassador> part =
                    ambassadors.list(AmbassadorSearch.ALL, keyset).items();
            for (Ambassador ambassador : part) {
                visitor.visit(ambassador);
            }
            if (part.size() < READ_TOGETHER) {
                return;
            }
            Ambassador last = part.get(part.size() - 1);
            keyset = new Keyset(false, List.of(last.name(), last.slug()), READ_TOGETHER);
        }
    }
}
