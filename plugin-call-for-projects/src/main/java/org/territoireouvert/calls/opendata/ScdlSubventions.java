package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Shares;

/**
 * Data of signed agreements in the schema SCDL "subventions" 2.1.1: one line for each beneficiary. A person has no number that the schema
 * asks for, and no name of a person is published: persons are left out, as are organisations without SIRET and RNA until staff add one.
 * What was taken over from the years before follows.
 */
public final class ScdlSubventions {

    /** Name of the data set. */
    public static final String NAME = "subventions";

    private static final URI SCHEMA = URI.create("https://schema.data.gouv.fr/scdl/subventions/2.1.1/schema.json");
    private static final long WHOLE = 10_000;
    private static final int DECIMALS = 4;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final List<Column> COLUMNS = List.of(
            Column.text("nomAttribuant").filled(),
            Column.text("idAttribuant").filled().matching("\\d{14}"),
            Column.of("dateConvention", Column.Type.DATE).filled(),
            Column.text("referenceDecision"),
            Column.text("nomBeneficiaire").filled(),
            Column.text("idBeneficiaire"),
            Column.text("rnaBeneficiaire").matching("W\\d{9}"),
            Column.text("objet").filled(),
            Column.of("montant", Column.Type.MONEY).filled(),
            Column.text("nature")
                    .filled()
                    .oneOf(List.of("aide en numéraire", "aide en nature", "aide en numéraire;aide en nature")),
            Column.text("conditionsVersement").filled(),
            Column.text("datesPeriodeVersement")
                    .filled()
                    .matching("[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?"),
            Column.text("idRAE"),
            Column.text("notificationUE").filled().oneOf(List.of("oui", "non")),
            Column.of("pourcentageSubvention", Column.Type.DECIMAL).filled(),
            Column.text("dispositifAide"));

    private final AwardStore store;
    private final Publisher publisher;
    private final AidDocument aid;

    /** Creates the data set. */
    public ScdlSubventions(AwardStore store, Publisher publisher, AidDocument aid) {
        this.store = store;
        this.publisher = publisher;
        this.aid = aid;
    }

    /** Declares it. */
    public Dataset dataset(Giving giving) {
        return Dataset.of(NAME, "dataset.subventions", COLUMNS, this::write)
                .keywords("subvention", "convention", "SCDL", "bénéficiaires", "associations")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .conformsTo(SCHEMA)
                .state(() -> Dataset.State.changed(AllGrants.changedAt(store)))
                .form(giving.form());
    }

    private void write(RowSink sink) throws IOException {
        SignedGrant.each(store, signed -> {
            FunderShare lead = signed.grant().funders().getFirst();
            Optional<String> siret = publisher.siret(lead);
            if (siret.isPresent()) {
                rows(sink, signed, lead, siret.get());
            }
        });
        AllGrants.eachPast(
                store,
                past -> sink.row(
                        past.funder(),
                        past.funderSiret(),
                        past.signedOn(),
                        filled(past.decision()),
                        past.beneficiary(),
                        filled(past.siret()),
                        filled(past.rna()),
                        past.object(),
                        past.total(),
                        past.nature().word(),
                        past.payment(),
                        past.period(),
                        filled(past.rae()),
                        past.notified() ? "oui" : "non",
                        past.portion().stripTrailingZeros(),
                        filled(past.aid())));
    }

    private void rows(RowSink sink, SignedGrant signed, FunderShare lead, String siret) throws IOException {
        Agreement agreement = signed.agreement();
        List<Money> parts = Shares.of(new Money(WHOLE), signed.shares());
        for (int index = 0; index < parts.size(); index++) {
            Beneficiary one = signed.beneficiaries().get(index);
            if (!one.isPerson() && one.isIdentified() && one.share().cents() > 0) {
                sink.row(
                        lead.name(),
                        siret,
                        agreement.signedOn().orElseThrow(),
                        filled(signed.grant().decision()),
                        one.name(),
                        filled(one.siret()),
                        one.rna().matches("W\\d{9}") ? one.rna() : null,
                        agreement.object(),
                        signed.grant().granted(),
                        agreement.nature().word(),
                        agreement.paymentWord(),
                        agreement.period(),
                        null,
                        agreement.notified() ? "oui" : "non",
                        BigDecimal.valueOf(parts.get(index).cents(), DECIMALS).max(LEAST),
                        aid.id(signed.grant().callSlug()));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
