package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.PastGrant;

/**
 * Signed agreements as a grants package of 360Giving 1.4: one grant for each organisation that benefits, with its own share. Persons are
 * left out. Organisations are identified under the prefix of who publishes, by SIRET, RNA or number of the agreement and place.
 */
public final class Giving {

    private static final URI STANDARD = URI.create("https://standard.threesixtygiving.org/en/1.4/");
    private static final String VERSION = "1.4";
    private static final String NAME = "name";

    private final AwardStore store;
    private final Publisher publisher;

    /** Creates it. */
    public Giving(AwardStore store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** Declares the form of the data set. */
    Dataset.Form form() {
        return new Dataset.Form(
                "360giving.json", "application/json", "dataset.subventions.360giving", STANDARD, this::write);
    }

    private void write(OutputStream stream) throws IOException {
        Json json = store.context().service(Json.class);
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write("{\"version\":\"" + VERSION + "\",\"grants\":[");
        boolean[] begun = {false};
        SignedGrant.each(store, signed -> {
            for (int place = 0; place < signed.beneficiaries().size(); place++) {
                Beneficiary one = signed.beneficiaries().get(place);
                if (!one.isPerson() && one.share().cents() > 0) {
                    writer.write(begun[0] ? "," : "");
                    begun[0] = true;
                    json.write(grant(signed, one, place + 1), writer);
                }
            }
        });
        AllGrants.eachPast(store, past -> {
            if (past.amount().cents() > 0) {
                writer.write(begun[0] ? "," : "");
                begun[0] = true;
                json.write(grant(past), writer);
            }
        });
        writer.write("]}");
        writer.flush();
    }

    private Map<String, Object> grant(SignedGrant signed, Beneficiary one, int place) {
        Grant grant = signed.grant();
        String prefix = publisher.prefix();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", prefix + "-" + grant.number() + "-" + place);
        written.put("title", grant.title());
        written.put("description", signed.agreement().object());
        written.put("currency", "EUR");
        written.put("amountAwarded", number(one.share().toDecimal()));
        written.put("awardDate", signed.agreement().signedOn().orElseThrow().toString());
        written.put("url", store.context().service(SiteAddress.class).of(grant.path()));
        written.put(
                "plannedDates",
                List.of(Map.of(
                        "startDate", signed.agreement().paysFrom().toString(),
                        "endDate", signed.agreement().paysUntil().toString())));
        written.put(
                "recipientOrganization",
                List.of(Map.of("id", identifier(one, grant.number() + "-" + place), NAME, one.name())));
        written.put("fundingOrganization", List.of(funder(grant)));
        written.put(
                "grantProgramme",
                List.of(Map.of(
                        "code",
                        grant.callSlug(),
                        "title",
                        grant.callTitle(),
                        "url",
                        store.context().service(SiteAddress.class).of(Call.path(grant.callSlug())))));
        written.put("fromOpenCall", "Yes");
        written.put("dateModified", grant.updatedAt().toString());
        return written;
    }

    private Map<String, Object> grant(PastGrant past) {
        String prefix = publisher.prefix();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", prefix + "-" + past.number());
        written.put("title", past.object());
        written.put("description", past.object());
        written.put("currency", "EUR");
        written.put("amountAwarded", number(past.amount().toDecimal()));
        written.put("awardDate", past.signedOn().toString());
        written.put("url", store.context().service(SiteAddress.class).of(past.path()));
        written.put(
                "plannedDates",
                List.of(Map.of(
                        "startDate", past.paysFrom().toString(),
                        "endDate", past.paysUntil().toString())));
        String known = past.siret().isEmpty() ? past.rna() : past.siret();
        written.put("recipientOrganization", List.of(Map.of("id", prefix + "-org:" + known, NAME, past.beneficiary())));
        written.put(
                "fundingOrganization",
                List.of(Map.of("id", prefix + "-org:" + past.funderSiret(), NAME, past.funder())));
        written.put("dateModified", past.updatedAt().toString());
        return written;
    }

    private Map<String, Object> funder(Grant grant) {
        FunderShare lead = grant.funders().getFirst();
        String id = publisher
                .siret(lead)
                .map(siret -> publisher.prefix() + "-org:" + siret)
                .orElse(publisher.prefix() + "-org:funder");
        return Map.of("id", id, NAME, lead.name());
    }

    private String identifier(Beneficiary one, String otherwise) {
        String known = one.siret().isEmpty() ? one.rna() : one.siret();
        return publisher.prefix() + "-org:" + (known.isEmpty() ? otherwise : known);
    }

    private static BigDecimal number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
