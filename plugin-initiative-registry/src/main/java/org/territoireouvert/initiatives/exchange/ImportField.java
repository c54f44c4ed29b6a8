package org.territoireouvert.initiatives.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;

/** What a column of a file may hold; the first word is that of this registry's own files, the others are of other registries. */
public enum ImportField {
    /** Identifier, also in the address. */
    IDENTIFIER("identifiant", "slug"),
    /** Kind of the entry. */
    KIND("genre", "kind", "type"),
    /** Title. */
    TITLE("titre", "title", "nom", "name"),
    /** Summary. */
    SUMMARY("resume", "summary", "description courte"),
    /** The problem at the beginning. */
    PROBLEM("probleme", "problem", "enjeu"),
    /** What was done. */
    STORY("recit", "story", "description", "body"),
    /** Topics. */
    TOPICS("themes", "thematiques", "topics", "general_issues"),
    /** Place, as people say it. */
    PLACE("lieu", "commune", "ville", "place", "city", "location_name"),
    /** Codes of territories. */
    TERRITORIES("territoires", "code_insee", "insee", "cog", "code commune"),
    /** Latitude of the point. */
    LATITUDE("latitude", "lat"),
    /** Longitude of the point. */
    LONGITUDE("longitude", "lon", "lng"),
    /** Who carries it. */
    HOLDER("porteur", "holder", "organisme", "primary_organizer"),
    /** SIREN, SIRET or RNA of who carries it. */
    HOLDER_NUMBER("porteur_numero", "porteurcodesiret", "siret", "siren", "rna"),
    /** Partners. */
    PARTNERS("partenaires", "partners"),
    /** Methods. */
    METHODS("methodes", "methods", "method_types"),
    /** Weight of participation. */
    LEVEL("niveau", "level", "iap2", "public_spectrum"),
    /** Phase. */
    PHASE("phase"),
    /** Status of the phase. */
    STATUS("statut", "phasestatut", "status"),
    /** First day. */
    START("debut", "datedebutprevisionnelle", "start_date", "date de debut"),
    /** Last day. */
    END("fin", "end_date", "date de fin"),
    /** How many took part. */
    PARTICIPANTS("participants", "number_of_participants"),
    /** Cost in euros. */
    COST("cout", "budgetprevisionnel", "budget", "cost"),
    /** Hours. */
    HOURS("heures", "hours"),
    /** Results. */
    RESULTS("resultats", "results", "insights_outcomes"),
    /** What did not work. */
    FAILURES("echecs", "failures"),
    /** Conditions for success. */
    CONDITIONS("conditions"),
    /** How to start. */
    KIT("kit"),
    /** Addresses of pages. */
    LINKS("liens", "links", "url", "site"),
    /** Licence. */
    LICENCE("licence", "license"),
    /** Function that answers. */
    CONTACT("contact"),
    /** Identifiers of what it takes up. */
    REUSES("reprend", "reuses"),
    /** Identifiers of what inspired it. */
    INSPIRED_BY("inspire_de", "inspired_by"),
    /** Identifiers of what it is a part of. */
    PART_OF("partie_de", "is_component_of");

    private final List<String> words;

    ImportField(String... words) {
        this.words = List.of(words);
    }

    /** Returns the title of its column in this registry's own files. */
    public String word() {
        return words.get(0);
    }

    /** Returns the field of a word of this registry. */
    public static Optional<ImportField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** Tells whether a column of a file is called as this is in some registry; accents and case do not matter. */
    boolean isCalled(String column) {
        String folded = SearchText.fold(column);
        return words.stream().anyMatch(word -> SearchText.fold(word).equals(folded));
    }
}
