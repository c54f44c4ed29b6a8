package org.territoireouvert.calls.web.team;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.team.TeamLimits;

/** The fields in which people name some territories. Not thread-safe; one for each form. */
final class PlaceFields {

    private static final String FIELD = "lieu-";
    private static final int LONGEST = 150;

    private final Territories territories;
    private final Map<String, List<Territory>> several = new HashMap<>();
    private int fields = TeamLimits.PLACES;

    PlaceFields(Territories territories) {
        this.territories = territories;
    }

    /**
     * A field.
     *
     * @param label message
     * @param choices of which one is to be chosen, after an unclear name
     */
    public record Field(String name, String label, List<Territory> choices) {}

    /** Returns the fields in their order; as many as there were codes, when these were more than usual. */
    List<Field> fields() {
        return IntStream.rangeClosed(1, fields)
                .mapToObj(number -> new Field(
                        FIELD + number,
                        number > TeamLimits.PLACES ? "team.place.more" : "team.place." + number,
                        several.getOrDefault(FIELD + number, List.of())))
                .toList();
    }

    List<Territory> known() {
        return territories.ofAuthority();
    }

    void fill(FormInput form, List<String> codes) {
        int number = 1;
        for (String code : codes) {
            form.prefill(
                    FIELD + number, territories.find(code).map(Territory::label).orElse(code));
            number++;
        }
        fields = Math.max(fields, codes.size());
    }

    /** Reads the codes. */
    List<String> read(FormInput form, int before) {
        fields = Math.max(fields, before);
        List<String> codes = new ArrayList<>();
        for (Field field : fields()) {
            String name = field.name();
            form.optional(name + "-choix", LONGEST);
            switch (new TerritoryField(name, EnumSet.allOf(Territory.Kind.class), false).read(form, territories)) {
                case TerritoryField.Chosen chosen -> {
                    if (!codes.contains(chosen.territory().code())) {
                        codes.add(chosen.territory().code());
                    }
                }
                case TerritoryField.Empty empty -> {}
                case TerritoryField.Unclear unclear -> several.put(name, unclear.choices());
            }
        }
        return codes;
    }
}
