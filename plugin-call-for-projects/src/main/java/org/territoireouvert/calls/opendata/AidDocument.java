package org.territoireouvert.calls.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Funding.Funder;

/** Describes a call in the schema "dispositif-aide" 0.2.0. Values stand under the names of the schema, in its order. */
public final class AidDocument {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_PROMISE = 180;
    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final String FRANCE = "PAYS-99100";
    private static final String CORSICA = "REG-94";

    private final PluginContext context;
    private final KeptJson json;

    /** Creates it. */
    public AidDocument(PluginContext context) {
        this.context = context;
        this.json = new KeptJson(context.service(Json.class));
    }

    /** Returns the identifier of a call, the same one for as long as its address is. */
    public String id(String slug) {
        String address = context.service(SiteAddress.class).of(Call.path(slug));
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Describes a call; instants are {@link java.time.Instant}, what is not known is left out. */
    public Map<String, Object> of(Call call) {
        CallSheet sheet = call.sheet();
        Map<String, Object> aid = new LinkedHashMap<>();
        aid.put("id", id(call.slug()));
        aid.put("titre", call.title());
        if (sheet.subject().summary().length() <= LONGEST_PROMISE) {
            aid.put("promesse", sheet.subject().summary());
        }
        aid.put("description", description(sheet));
        aid.put("eligibilite", eligibility(sheet.applicants()));
        aid.put("types_aides", "financement");
        aid.put("porteurs", carriers(sheet));
        aid.put("url_source", context.service(SiteAddress.class).of(call.path()));
        aid.put("cibles", targets(sheet.applicants()));
        aid.put("eligibilite_geographique", places(sheet));
        aid.put("date_ouverture", sheet.calendar().opening(context.zone()));
        aid.put("date_cloture", sheet.calendar().closing(context.zone()));
        aid.put("date_mise_a_jour", call.updatedAt());
        return aid;
    }

    private static String description(CallSheet sheet) {
        List<String> parts = new ArrayList<>(
                List.of(sheet.subject().summary(), sheet.subject().details()));
        Money amount = sheet.funding().amount();
        parts.add("Montant pour tous les projets : "
                + (amount.typed().isEmpty() ? "0" : amount.typed()) + " €. Aide pour un projet : "
                + sheet.funding().aid() + ".");
        if (!sheet.funding().notFunded().isBlank()) {
            parts.add("Ce qui n’est pas financé : " + sheet.funding().notFunded() + ".");
        }
        String text = parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String eligibility(Applicants applicants) {
        String words = applicants.words().isBlank() ? "Tout le monde peut répondre" : applicants.words();
        return applicants.fewest() > 1
                ? "• " + words + "\n• Être au moins " + applicants.fewest() + " membres ensemble"
                : "• " + words;
    }

    private String carriers(CallSheet sheet) {
        List<Map<String, Object>> carriers = new ArrayList<>();
        for (Funder funder : sheet.funding().funders()) {
            Map<String, Object> carrier = new LinkedHashMap<>();
            carrier.put("nom", funder.name());
            if (funder.siret().length() == SIRET) {
                carrier.put("siren", funder.siret().substring(0, SIREN));
            }
            carrier.put("roles", carriers.isEmpty() ? List.of("financeur", "instructeur") : List.of("financeur"));
            carriers.add(carrier);
        }
        return json.write(carriers);
    }

    private static String targets(Applicants applicants) {
        Set<String> targets = new TreeSet<>();
        Set<Classification> kinds = applicants.kinds().isEmpty() ? Set.of(Classification.values()) : applicants.kinds();
        for (Classification kind : kinds) {
            targets.add(
                    switch (kind) {
                        case ASSOCIATION, COLLECTIVE, OTHER -> "associations";
                        case COMPANY -> "professionnels";
                        case PUBLIC_BODY, SCHOOL -> "secteur public";
                    });
        }
        if (applicants.people()) {
            targets.add("particuliers");
        }
        return String.join("|", targets);
    }

    /** Codes of the COG with their kind; départements of Corsica have a letter, for which the schema has no place. */
    private String places(CallSheet sheet) {
        Territories territories = context.service(Territories.class);
        List<Territory> places = sheet.subject().territories().isEmpty()
                ? territories.ofAuthority()
                : sheet.subject().territories().stream()
                        .flatMap(code -> territories.find(code).stream())
                        .toList();
        String codes = places.stream().map(AidDocument::code).distinct().collect(Collectors.joining("|"));
        return codes.isEmpty() ? FRANCE : codes;
    }

    private static String code(Territory territory) {
        String kind = switch (territory.kind()) {
            case COMMUNE -> "COM-";
            case EPCI -> "EPCI-";
            case DEPARTEMENT -> "DEP-";
            case REGION -> "REG-";
        };
        String digits =
                territory.kind() == Territory.Kind.REGION ? territory.code().replaceFirst("^R", "") : territory.code();
        return digits.matches("\\d+") ? kind + digits : CORSICA;
    }
}
