package org.territoireouvert.calls.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.PastGrant;

/** Finds out which grants of a file were made here: the same beneficiary with the same decision, or on the same day with the same amount. */
public final class GrantsMadeHere {

    private final KeptJson json;

    /** Reads documents with the JSON of the runtime. */
    public GrantsMadeHere(Json json) {
        this.json = new KeptJson(json);
    }

    /** A grant that was made here, to one of its beneficiaries. */
    private record Own(
            String siret, String rna, String funderSiret, List<String> references, String signedOn, long cents) {

        boolean is(PastGrant grant) {
            boolean sameBeneficiary = grant.siret().isEmpty() || siret.isEmpty()
                    ? same(grant.rna(), rna)
                    : grant.siret().equals(siret);
            boolean sameFunder = funderSiret.isEmpty() || grant.funderSiret().equals(funderSiret);
            boolean sameDecision =
                    !grant.decision().isEmpty() && references.contains(SearchText.fold(grant.decision()));
            boolean sameDay = grant.signedOn().toString().equals(signedOn)
                    && grant.total().cents() == cents;
            return sameBeneficiary && sameFunder && (sameDecision || sameDay);
        }

        private static boolean same(String one, String other) {
            return !one.isEmpty() && one.equals(other);
        }
    }

    /** Returns the numbers of those that were made here. */
    public List<String> among(Handle handle, Collection<PastGrant> grants) {
        List<Own> here = new ArrayList<>();
        List<String> sirets = numbers(grants.stream().map(PastGrant::siret));
        List<String> associations = numbers(grants.stream().map(PastGrant::rna));
        if (!sirets.isEmpty()) {
            here.addAll(read(handle, "b.siret", sirets));
        }
        if (!associations.isEmpty()) {
            here.addAll(read(handle, "b.rna", associations));
        }
        Map<String, List<Own>> bySiret = here.stream().collect(Collectors.groupingBy(Own::siret));
        Map<String, List<Own>> byRna = here.stream().collect(Collectors.groupingBy(Own::rna));
        return grants.stream()
                .filter(grant -> Stream.concat(
                                bySiret.getOrDefault(grant.siret(), List.of()).stream(),
                                byRna.getOrDefault(grant.rna(), List.of()).stream())
                        .anyMatch(own -> own.is(grant)))
                .map(PastGrant::number)
                .toList();
    }

    private static List<String> numbers(Stream<String> numbers) {
        return numbers.filter(one -> !one.isEmpty()).distinct().toList();
    }

    private List<Own> read(Handle handle, String column, List<String> numbers) {
        return handle.createQuery("""
                        select b.siret, b.rna, g.document, g.granted, coalesce(a.signed_on, '') as signed_on,
                          coalesce(a.reference, '') as reference
                        from cal_beneficiary b join cal_grant g on g.application_id = b.application_id
                          left join cal_agreement a on a.application_id = b.application_id
                        where <column> in (<numbers>)
                        """)
                .define("column", column)
                .bindList("numbers", numbers)
                .map((row, context) -> {
                    JsonObject document = json.object(row.getString("document"));
                    List<FunderShare> funders = GrantDocuments.funders(document);
                    return new Own(
                            row.getString("siret"),
                            row.getString("rna"),
                            funders.isEmpty() ? "" : funders.getFirst().siret(),
                            numbers(Stream.of(document.text("decision"), row.getString("reference"))
                                    .map(SearchText::fold)),
                            row.getString("signed_on"),
                            row.getLong("granted"));
                })
                .list();
    }
}
